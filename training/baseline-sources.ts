import type { BaselineSource } from '../src/normal/shipped-baselines'

/** A corpus whose texts came as they were posted, and what is known of how they did. */
export interface NaturalSource
  extends Pick<BaselineSource, 'industry' | 'set' | 'from' | 'licence' | 'kind' | 'selection'> {
  /** Which texts of the set are of the trade; all when absent. */
  readonly only?: (row: { readonly brand?: string; readonly label?: string }) => boolean
}

const REVIEWERS =
  'reviewers chose themselves, which favours both ends of the line over the comfortable middle'
const ONE_FIRM = (firm: string) => `one firm alone (${firm}); ${REVIEWERS}`
const ONE_PRODUCT = (product: string) => `${product} alone; ${REVIEWERS}`
const BANKS = ['ABU DHABI COML.BANK', 'DUBAI ISLAMIC BANK', 'ABU DHABI ISLAMIC BANK']

/**
 * The corpora that show natural shares. Left out: those drawn evenly over stars (hotels, films, Amazon's
 * four domains), those gathered for their complaints (Starbucks, McDonald's, complaints on Twitter), and
 * those that speak of no firm.
 */
export const NATURAL_SOURCES: readonly NaturalSource[] = [
  {
    industry: 'restaurant',
    set: 'yelp-10k',
    from: 'RWooters/Textclassifier',
    licence: 'none stated',
    kind: 'review',
    selection: `Yelp reviews of local firms, most of them restaurants, 2005 to 2013; ${REVIEWERS}`,
  },
  {
    industry: 'airline',
    set: 'skytrax-british-airways',
    from: 'johashikder/Airline-Data-Analysis',
    licence: 'none stated',
    kind: 'review',
    selection: ONE_FIRM('British Airways'),
  },
  {
    industry: 'airline',
    set: 'skytrax-seat',
    from: 'quankiquanki/skytrax-reviews-dataset',
    licence: 'CC0',
    kind: 'review',
    selection: `reviews of aircraft seats of many airlines; ${REVIEWERS}`,
  },
  {
    industry: 'airline',
    set: 'us-airline-tweets',
    from: 'US airline tweets (February 2015)',
    licence: 'none stated for tweets',
    kind: 'tweet',
    selection: 'tweets to six airlines in ten days of one winter, which favours complaints',
  },
  {
    industry: 'airport lounge',
    set: 'skytrax-lounge',
    from: 'quankiquanki/skytrax-reviews-dataset',
    licence: 'CC0',
    kind: 'review',
    selection: REVIEWERS,
  },
  {
    industry: 'telecom',
    set: 'nps-verbatim-telecom',
    from: 'fahadshery/textsummary',
    licence: 'GPL (package)',
    kind: 'survey',
    selection: 'answers to one provider’s NPS survey; those who answer have more to say',
  },
  {
    industry: 'app',
    set: 'googleplay-uber',
    from: 'aayankumarr/absa-forecast-uber-reviews',
    licence: 'none stated',
    kind: 'review',
    selection: ONE_FIRM('Uber, Google Play'),
  },
  {
    industry: 'bank',
    set: 'trustpilot-msci-preview',
    from: 'Trustpilot reviews',
    licence: 'none stated',
    kind: 'review',
    selection: `three banks of one country on Trustpilot, few; ${REVIEWERS}`,
    only: ({ brand }) => BANKS.includes(brand ?? ''),
  },
  {
    industry: 'clothing',
    set: 'womens-clothing',
    from: 'irmakozveren01/Womens-clothing-text-analysis',
    licence: 'MIT (repository)',
    kind: 'review',
    selection: ONE_FIRM('a retailer of women’s clothing'),
  },
  {
    industry: 'electronics',
    set: 'amazon-alexa',
    from: 'Amazon reviews',
    licence: 'none stated',
    kind: 'review',
    selection: ONE_PRODUCT('voice assistants'),
  },
  {
    industry: 'electronics',
    set: 'amazon-microsd-helpful',
    from: 'Amazon reviews',
    licence: 'none stated',
    kind: 'review',
    selection: ONE_PRODUCT('one memory card'),
  },
  {
    industry: 'beauty',
    set: 'amazon-all-beauty',
    from: 'Amazon reviews',
    licence: 'none stated',
    kind: 'review',
    selection: `products with many reviews; ${REVIEWERS}`,
  },
  {
    industry: 'online course',
    set: 'coursera-reviews',
    from: 'Coursera reviews',
    licence: 'none stated',
    kind: 'review',
    selection: `three courses; ${REVIEWERS}`,
  },
  {
    industry: 'theme park',
    set: 'disneyland',
    from: 'Tripadvisor reviews',
    licence: 'none stated',
    kind: 'review',
    selection: ONE_FIRM('Disneyland Hong Kong'),
  },
  {
    industry: 'medicine',
    set: 'druglib',
    from: 'Druglib reviews',
    licence: 'none stated',
    kind: 'review',
    selection: `patients on their medicines; ${REVIEWERS}`,
  },
  {
    industry: 'technology',
    set: 'sanders',
    from: 'Sanders Twitter corpus (October 2011)',
    licence: 'none stated for tweets',
    kind: 'tweet',
    selection: 'tweets that name one of four firms, in three days',
    only: ({ label }) => label !== 'irrelevant',
  },
  {
    industry: 'technology',
    set: 'sxsw-brand-tweets',
    from: 'CrowdFlower, brands and product emotions',
    licence: 'none stated for tweets',
    kind: 'tweet',
    selection: 'tweets from one festival that name Apple or Google, which favours excitement',
  },
]
