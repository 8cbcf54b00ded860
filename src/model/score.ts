import { EMOJI_TOKEN, EMOTICON, HASHTAG, WORD } from '../text/scanner.ts'
import { squash } from './arithmetic.ts'
import { FeatureStream } from './features.ts'
import { fillHeadInputs, headProbabilities, lengthScale } from './head.ts'
import { AXES, CLASSES, HEAD_INPUTS, type Model } from './model.ts'

const NEUTRAL = 2

/** The share of a text's words that the model must know to speak at all. */
export const KNOWN_SHARE = 0.4

/** What the model says of one text. */
export interface Scored {
  /** Sum of the tokens' shares and a constant, over the whole real line. */
  latent: number
  /** The latent brought to -1..1 by x / sqrt(1 + x²), which keeps its order. */
  score: number
  /** Five calibrated probabilities that sum to 1, in the order of the labels. */
  probabilities: Float64Array
  /**
   * The label, 0 (outraged) to 4 (delighted): the most likely one after rare labels are given more
   * room, so that errors are even over the labels. 2 (neutral) where evidence is 0.
   */
  label: number
  /** How many of the text's words and emoji the model knows; 0 means that it only gives its prior. */
  evidence: number
}

/** An empty result for {@link scoreText} to fill, again and again. */
export function createScored(): Scored {
  return { latent: 0, score: 0, probabilities: new Float64Array(CLASSES), label: 2, evidence: 0 }
}

// One stream and one set of sums serve every text: scoring is synchronous and allocates nothing.
const stream = new FeatureStream()
const axes = new Float64Array(AXES)
const inputs = new Float64Array(HEAD_INPUTS)

/**
 * Places one text on the line.
 *
 * @param into is overwritten with the result
 * @example
 * const scored = createScored()
 * scoreText(model, 'They drove 40 km to return my phone!', scored)
 */
export function scoreText(model: Model, text: string, into: Scored): void {
  const { table, mask, scales } = model
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  let words = 0
  let knownWords = 0
  let knownEmoji = 0
  stream.reset(text)
  while (stream.next()) {
    const kind = stream.scanner.kind
    if (kind === WORD || kind === HASHTAG) words++
    for (let i = 0; i < stream.count; i++) {
      const hash = stream.hashes[i]!
      const slot = table[hash & mask]!
      if ((slot & 0xff) !== hash >>> 24 || slot === 0) continue
      const value = stream.values[i]!
      const a = (slot << 18) >> 26
      const b = (slot << 12) >> 26
      const c = (slot << 6) >> 26
      const d = slot >> 26
      first += value * a * Math.abs(a)
      second += value * b * Math.abs(b)
      third += value * c * Math.abs(c)
      fourth += value * d * Math.abs(d)
      if (i === 0) {
        if (kind === WORD || kind === HASHTAG) knownWords++
        else if (kind === EMOJI_TOKEN || kind === EMOTICON) knownEmoji++
      }
    }
  }
  // A text most of whose words the model does not know is in another language, or in none.
  const foreign = knownWords < words * KNOWN_SHARE
  const evidence = foreign ? 0 : knownWords + knownEmoji
  into.evidence = evidence
  if (evidence === 0) {
    into.latent = 0
    into.score = 0
    into.probabilities.set(model.prior)
  } else {
    const scale = lengthScale(stream.words)
    axes[0] = first * scales[0]! * scale
    axes[1] = second * scales[1]! * scale
    axes[2] = third * scales[2]! * scale
    axes[3] = fourth * scales[3]! * scale
    let latent = model.latent[AXES]!
    for (let k = 0; k < AXES; k++) latent += axes[k]! * model.latent[k]!
    into.latent = latent
    into.score = squash(latent)
    fillHeadInputs(axes, stream.words, inputs)
    headProbabilities(model.head, inputs, into.probabilities)
  }
  into.label = evidence === 0 ? NEUTRAL : decide(into.probabilities, model.decision)
}

function decide(probabilities: Float64Array, decision: Float64Array): number {
  let best = 0
  for (let c = 1; c < CLASSES; c++)
    if (probabilities[c]! * decision[c]! > probabilities[best]! * decision[best]!) best = c
  return best
}
