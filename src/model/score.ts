import { LANGUAGES, LanguageTally, NO_WORDS } from '../text/language.ts'
import { HASH, HASHTAG, KIND, KIND_BITS, TOKEN_FIELDS, WORD } from '../text/scanner.ts'
import { squash } from './arithmetic.ts'
import { decideLabel, fillHeadInputs, headProbabilities, lengthScale } from './head.ts'
import { AXES, CLASSES, HEAD_INPUTS, type Model } from './model.ts'
import { PARTS } from './scopes.ts'
import { createSums, PlainSummer, type Summer } from './sums.ts'

/** The label of a text of which nothing is known. */
export const NEUTRAL = 2

/** A text of which the model knows this share of the words is in its language, without a closer look. */
const SURE_SHARE = 0.9

/** What the model says of one text. */
export interface Scored {
  /** Sum of the tokens' shares and a constant, over the whole real line. */
  latent: number
  /** The latent brought to -1..1 by x / sqrt(1 + x²), which keeps its order. */
  score: number
  /** Five calibrated probabilities that sum to 1, in the order of the labels. */
  probabilities: Float64Array
  /**
   * The label, 0 (outraged) to 4 (delighted): the median of the probabilities after rare labels are given
   * more room, so that errors are even over the labels; of a text of two minds the milder label of the likelier side. 2 (neutral) where evidence is 0.
   */
  label: number
  /** How many of the text's words, emoji and numbers the model knows, misspelt or not; 0: it only gives its prior. */
  evidence: number
  /** The number of its language in `LANGUAGES`. */
  language: number
}

/** An empty result for {@link scoreText} to fill, again and again. */
export function createScored(): Scored {
  return {
    latent: 0,
    score: 0,
    probabilities: new Float64Array(CLASSES),
    label: NEUTRAL,
    evidence: 0,
    language: 0,
  }
}

// One set of sums serves every text: scoring is synchronous and allocates nothing.
const sums = createSums()
const inputs = new Float64Array(HEAD_INPUTS)
const tallies = new Map<string, LanguageTally>()
const summers = new WeakMap<Model, Summer>()

/**
 * Places one text on the line.
 *
 * @param into is overwritten with the result
 * @param summer of the model; which one makes no difference but of time
 * @example
 * const scored = createScored()
 * scoreText(model, 'They drove 40 km to return my phone!', scored)
 */
export function scoreText(
  model: Model,
  text: string,
  into: Scored,
  summer: Summer = summerOf(model),
): void {
  placeText(model, text, into, summer)
  if (into.evidence === 0) into.probabilities.set(model.prior)
  else {
    fillHeadInputs(sums.axes, sums.length, inputs)
    headProbabilities(model.head, inputs, into.probabilities)
  }
  into.label = into.evidence === 0 ? NEUTRAL : decideLabel(into.probabilities, model.decision)
}

/** Fills what {@link scoreText} fills, but for the probabilities and the label. */
export function placeText(model: Model, text: string, into: Scored, summer: Summer): void {
  summer.sum(text, sums)
  const { axes, meanWeight, length, words, knownWords, misspelt, knownSigns } = sums
  const { scales } = model
  const own = LANGUAGES.indexOf(model.language)
  const sure = words > 0 && knownWords >= words * SURE_SHARE
  const language = sure ? own : LANGUAGES.indexOf(languageOf(model, summer))
  const evidence = language === own || words === 0 ? knownWords + misspelt + knownSigns : 0
  into.language = language
  into.evidence = evidence
  if (evidence === 0) {
    into.latent = 0
    into.score = 0
  } else {
    const scale = lengthScale(length) / (PARTS * meanWeight)
    for (let k = 0; k < AXES; k++) axes[k]! *= scales[k]! * scale
    let latent = model.latent[AXES]!
    for (let k = 0; k < AXES; k++) latent += axes[k]! * model.latent[k]!
    into.latent = latent
    into.score = squash(latent)
  }
}

/** The summer in JavaScript. */
function summerOf(model: Model): Summer {
  let summer = summers.get(model)
  if (summer === undefined) {
    summer = new PlainSummer(model)
    summers.set(model, summer)
  }
  return summer
}

/** What tells the model's language from others. */
function tallyOf({ language }: Model): LanguageTally {
  let tally = tallies.get(language)
  if (tally === undefined) {
    tally = new LanguageTally(language)
    tallies.set(language, tally)
  }
  return tally
}

/** The language of the text that was summed up last, by a second look at its words. */
function languageOf(model: Model, summer: Summer): string {
  if (sums.words === 0) return NO_WORDS
  const tally = tallyOf(model)
  tally.reset()
  summer.rewind()
  for (let filled = summer.fill(); filled > 0 && !tally.isFull; filled = summer.fill()) {
    const { tokens } = summer
    for (let token = 0; token < filled * TOKEN_FIELDS; token += TOKEN_FIELDS) {
      const kind = tokens[token + KIND]! & KIND_BITS
      if (kind === WORD || kind === HASHTAG) tally.add(tokens[token + HASH]!)
    }
  }
  return tally.decide(sums.words, (sums.knownWords + sums.misspelt) / model.coverage)
}
