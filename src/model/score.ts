import { LANGUAGES, LanguageTally } from '../text/language.ts'
import { HASH, HASHTAG, KIND, KIND_BITS, TOKEN_FIELDS, WORD } from '../text/scanner.ts'
import { squash } from './arithmetic.ts'
import {
  FeatureStream,
  OWN,
  OWN_PARTS,
  PAIR,
  PARTS,
  PARTS_OF_JOINED,
  ROW_FIELDS,
  SORT,
  SORT_WORD,
  TRIPLE,
} from './features.ts'
import { fillHeadInputs, headProbabilities, lengthScale } from './head.ts'
import { AXES, CLASSES, HEAD_INPUTS, type Model } from './model.ts'
import { firstTwo, lastTwo, lowerAxis, slotOf, upperAxis } from './table.ts'

const NEUTRAL = 2

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
   * The label, 0 (outraged) to 4 (delighted): the most likely one after rare labels are given more
   * room, so that errors are even over the labels. 2 (neutral) where evidence is 0.
   */
  label: number
  /** How many of the text's words and emoji the model knows; 0 means that it only gives its prior. */
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

// One stream and one set of sums serve every text: scoring is synchronous and allocates nothing.
const stream = new FeatureStream()
const axes = new Float64Array(AXES)
const inputs = new Float64Array(HEAD_INPUTS)
const tallies = new Map<string, LanguageTally>()
let words = 0
let knownWords = 0
let knownEmoji = 0

/**
 * Places one text on the line.
 *
 * @param into is overwritten with the result
 * @example
 * const scored = createScored()
 * scoreText(model, 'They drove 40 km to return my phone!', scored)
 */
export function scoreText(model: Model, text: string, into: Scored): void {
  axes.fill(0)
  words = 0
  knownWords = 0
  knownEmoji = 0
  stream.reset(text)
  while (stream.fill() > 0) {
    addRows(model)
    addExtras(model)
  }
  const { scales } = model
  const own = LANGUAGES.indexOf(model.language)
  const sure = words > 0 && knownWords >= words * SURE_SHARE
  const language = sure ? own : LANGUAGES.indexOf(languageOf(model, text))
  const evidence = language === own || words === 0 ? knownWords + knownEmoji : 0
  into.language = language
  into.evidence = evidence
  if (evidence === 0) {
    into.latent = 0
    into.score = 0
    into.probabilities.set(model.prior)
  } else {
    const scale = lengthScale(stream.words) / PARTS
    for (let k = 0; k < AXES; k++) axes[k]! *= scales[k]! * scale
    let latent = model.latent[AXES]!
    for (let k = 0; k < AXES; k++) latent += axes[k]! * model.latent[k]!
    into.latent = latent
    into.score = squash(latent)
    fillHeadInputs(axes, stream.words, inputs)
    headProbabilities(model.head, inputs, into.probabilities)
  }
  into.label = evidence === 0 ? NEUTRAL : decide(into.probabilities, model.decision)
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

/** The language of the text that was read last, by a second look at its words. */
function languageOf(model: Model, text: string): string {
  const tally = tallyOf(model)
  const { scanner } = stream
  tally.reset()
  scanner.reset(text)
  for (let filled = scanner.fill(); filled > 0 && !tally.isFull; filled = scanner.fill())
    for (let token = 0; token < filled * TOKEN_FIELDS; token += TOKEN_FIELDS) {
      const kind = scanner.tokens[token + KIND]! & KIND_BITS
      if (kind === WORD || kind === HASHTAG) tally.add(scanner.tokens[token + HASH]!)
    }
  return tally.decide(words, knownWords / model.coverage)
}

/** Adds the features of the rows that were filled last. */
function addRows({ table, mask }: Model): void {
  const { rows, rowsEnd } = stream
  let first = 0
  let last = 0
  let w = 0
  let k = 0
  let e = 0
  for (let row = 0; row < rowsEnd; row += ROW_FIELDS) {
    const own = slotOf(table, mask, rows[row + OWN]!)
    const pair = slotOf(table, mask, rows[row + PAIR]!)
    const triple = slotOf(table, mask, rows[row + TRIPLE]!)
    const ownParts = rows[row + OWN_PARTS]!
    const parts = rows[row + PARTS_OF_JOINED]!
    first += firstTwo(own) * ownParts + (firstTwo(pair) + firstTwo(triple)) * parts
    last += lastTwo(own) * ownParts + (lastTwo(pair) + lastTwo(triple)) * parts
    const sort = rows[row + SORT]!
    const known = (own | -own) >>> 31
    w += sort & SORT_WORD
    k += sort & known
    e += (sort >> 1) & known
  }
  addTo(first, last)
  words += w
  knownWords += k
  knownEmoji += e
}

/** Adds the further features of the tokens that were filled last. */
function addExtras({ table, mask }: Model): void {
  const { extras } = stream
  let first = 0
  let last = 0
  for (let i = 0; i < stream.extraCount; i++) {
    const { hash, parts } = extras[i]!
    const slot = slotOf(table, mask, hash)
    first += firstTwo(slot) * parts
    last += lastTwo(slot) * parts
  }
  addTo(first, last)
}

/** Parts two sums over {@link AXES} axes, two in each, and adds them. */
function addTo(first: number, last: number): void {
  axes[0]! += lowerAxis(first)
  axes[1]! += upperAxis(first)
  axes[2]! += lowerAxis(last)
  axes[3]! += upperAxis(last)
}

function decide(probabilities: Float64Array, decision: Float64Array): number {
  let best = 0
  for (let c = 1; c < CLASSES; c++)
    if (probabilities[c]! * decision[c]! > probabilities[best]! * decision[best]!) best = c
  return best
}
