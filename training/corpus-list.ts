/** Corpora with a numeric rating, and at most how many of their texts are used. */
export const RATED: Readonly<Record<string, number>> = {
  'nps-verbatim-telecom': 1e9,
  'yelp-10k': 1e9,
  'skytrax-british-airways': 1e9,
  'skytrax-lounge': 1e9,
  'skytrax-seat': 1e9,
  'amazon-multidomain-blitzer': 1e9,
  'amazon-alexa': 1e9,
  'amazon-all-beauty': 1e9,
  'amazon-fashion': 1e9,
  'amazon-microsd-helpful': 1e9,
  'womens-clothing': 10_000,
  'imdb-aclImdb': 6000,
  'googleplay-uber': 1e9,
  'coursera-reviews': 1e9,
  disneyland: 1e9,
  druglib: 1e9,
  'starbucks-consumeraffairs': 1e9,
  'trustpilot-msci-preview': 1e9,
  'funcrowd-hotel-5class': 1e9,
  'semeval-task4-CE': 1e9,
  'semeval2018-voc-en-train': 1e9,
  sst5: 1e9,
  'sst5-train-phrases': 1e9,
}

/** Corpora whose texts are parts of those of another. */
export const OF_OTHERS: readonly string[] = ['sst5-train-phrases']

const THREE = { negative: 0.2, neutral: 0.5, positive: 0.8 }

/** Corpora with two or three labels, and where each label lies between worst (0) and best (1). */
export const POLAR: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'us-airline-tweets': { negative: 0.12, neutral: 0.5, positive: 0.88 },
  'semeval-task4-A': THREE,
  sanders: THREE,
  'sxsw-brand-tweets': {
    'Negative emotion': 0.2,
    'No emotion toward brand or product': 0.5,
    'Positive emotion': 0.8,
  },
  'rt-polarity': THREE,
  'scandisent-fi-translated-to-english': { negative: 0.1, positive: 0.9 },
  'complaints-preotiuc2019': { complaint: 0.2, 'not complaint': 0.55 },
  'sfu-review-recommended-docs': { 'not recommended': 0.15, recommended: 0.85 },
}

const emotion = (valence: number, charge: number) => ({ valence, charge })

/** Emotions of Reddit comments: where each lies, and how charged it is (NaN: says nothing of that). */
export const EMOTIONS: Readonly<Record<string, { valence: number; charge: number }>> = {
  joy: emotion(0.9, 1),
  excitement: emotion(0.9, 1),
  gratitude: emotion(0.85, 1),
  love: emotion(0.92, 1),
  surprise: emotion(0.55, Number.NaN),
  admiration: emotion(0.85, 0.5),
  amusement: emotion(0.7, Number.NaN),
  approval: emotion(0.7, 0),
  caring: emotion(0.65, 0),
  optimism: emotion(0.7, 0),
  relief: emotion(0.75, 0.5),
  pride: emotion(0.8, 0.7),
  desire: emotion(0.6, Number.NaN),
  neutral: emotion(0.5, Number.NaN),
  curiosity: emotion(0.5, Number.NaN),
  realization: emotion(0.5, Number.NaN),
  confusion: emotion(0.4, Number.NaN),
  anger: emotion(0.08, 1),
  disgust: emotion(0.1, 1),
  annoyance: emotion(0.2, 0.3),
  disappointment: emotion(0.2, 0.1),
  disapproval: emotion(0.3, 0),
  sadness: emotion(0.2, 0.1),
  embarrassment: emotion(0.25, 0),
  fear: emotion(0.25, Number.NaN),
  grief: emotion(0.15, Number.NaN),
  nervousness: emotion(0.35, Number.NaN),
  remorse: emotion(0.25, Number.NaN),
}

/** Corpora of which only the texts with a label of our own are used. */
export const LABELLED_ONLY = [
  'mcdonalds-touchpoints',
  'semeval-absa-2014-2016',
  'tweeteval-emotion',
] as const
