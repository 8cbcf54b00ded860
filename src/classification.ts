import { checkArgument, type Kind } from './arguments/options'
import { show } from './arguments/show'
import { POST_FIELDS, POST_KINDS } from './post'
import { LABELS, type Label, type Spectrum, spectrumOf, type Tail, tailOf } from './spectrum'
import { createFingerprints, type FingerprintColumns } from './text/fingerprint-columns'
import { LANGUAGES } from './text/language'

/** Whether the text held anything that the model knows; without it the label is only the prior. */
export type Evidence = 'some' | 'none'

/** Where a text lies on the line. */
export interface Classification {
  readonly label: Label
  readonly spectrum: Spectrum
  /** The tail that the text lies in, or null. */
  readonly tail: Tail | null
  /** −1 (outraged) … 1 (delighted); 0 means as expected, not "no words found". */
  readonly score: number
  /** Five calibrated probabilities that sum to 1. */
  readonly probabilities: Readonly<Record<Label, number>>
  readonly evidence: Evidence
  /**
   * The language that the text is taken to be in, an ISO 639-1 code; `und` where it cannot be told, `zxx`
   * where there are no words. A text in another language than the model's has no evidence.
   */
  readonly language: string
}

/**
 * Checks what a public function was given to count, before anything is counted: for callers whose types nobody
 * checked.
 *
 * @param caller the function's name, for the message
 * @throws TypeError that says what is not as expected
 */
export function checkClassified(caller: string, post: unknown, classification: unknown): void {
  const given = (post ?? {}) as Readonly<Record<string, unknown>>
  if (typeof given.text !== 'string') {
    throw new TypeError(`${caller}: post: expected a post with a text, got ${show(post)}`)
  }
  // Other forms of dates and of numbers are read by checkPost, which knows their place in a file.
  for (const field of POST_FIELDS) {
    const value = given[field]
    if (value === undefined || POST_KINDS[field].fits(value)) continue
    checkArgument(caller, `post.${field}`, value, POST_KINDS[field])
  }
  const { label, score, tail, probabilities, evidence } = (classification ??
    {}) as Partial<Classification>
  if (evidence !== 'some' && evidence !== 'none') {
    const got = show(classification)
    throw new TypeError(`${caller}: classification: expected what classify gives, got ${got}`)
  }
  checkArgument(caller, 'classification.label', label, A_LABEL)
  checkArgument(caller, 'classification.score', score, A_SCORE)
  checkArgument(caller, 'classification.probabilities', probabilities, PROBABILITIES)
  if (tail !== tailOf(label as Label)) {
    const expected = `that of the label ${label}, ${show(tailOf(label as Label))}`
    throw new TypeError(`${caller}: classification.tail: expected ${expected}, got ${show(tail)}`)
  }
}

const A_LABEL: Kind = {
  expected: LABELS.join(', '),
  fits: (value) => LABELS.includes(value as Label),
}
const A_SCORE: Kind = {
  expected: 'a number from -1 to 1',
  fits: (value) => typeof value === 'number' && value >= -1 && value <= 1,
}
const PROBABILITIES: Kind = {
  expected: 'a number from 0 to 1 for each label',
  fits: (value) => {
    const given = (value ?? {}) as Partial<Record<Label, unknown>>
    return LABELS.every((label) => isProbability(given[label]))
  },
}

function isProbability(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1
}

/** Where many texts lie, as columns: one entry a text, five a text in `probabilities`. */
export interface ClassificationColumns {
  /** 0 (outraged) … 4 (delighted). */
  readonly labels: Uint8Array
  /** −1 … 1. */
  readonly scores: Float64Array
  /** Five a text, in the order of the line. */
  readonly probabilities: Float64Array
  /** 1 where the model knew something in the text, else 0. */
  readonly evidence: Uint8Array
  /** The number of the language in {@link LANGUAGES}. */
  readonly languages: Uint8Array
  /** What tells the texts apart by their words, for meters; only where asked for. */
  readonly fingerprints?: FingerprintColumns
}

/**
 * Columns for so many texts, to be filled by `classifyInto`.
 *
 * @param fingerprints whether the words of the texts are to be told too, so that a meter need not read them again
 */
export function createColumns(texts: number, fingerprints = false): ClassificationColumns {
  return {
    labels: new Uint8Array(texts),
    scores: new Float64Array(texts),
    probabilities: new Float64Array(texts * LABELS.length),
    evidence: new Uint8Array(texts),
    languages: new Uint8Array(texts),
    ...(fingerprints && { fingerprints: createFingerprints(texts) }),
  }
}

/**
 * The classification of one text of the columns.
 *
 * @param index which text, from 0
 * @example classificationAt(columns, 0).label
 */
export function classificationAt(columns: ClassificationColumns, index: number): Classification {
  return classification(
    columns.labels[index] as number,
    columns.scores[index] as number,
    columns.probabilities,
    index * LABELS.length,
    columns.evidence[index] === 1,
    columns.languages[index] as number,
  )
}

/** A classification from its numbers; the five probabilities stand in the array from `at` on. */
export function classification(
  labelIndex: number,
  score: number,
  probabilities: Float64Array,
  at: number,
  known: boolean,
  language: number,
): Classification {
  const label = LABELS[labelIndex] as Label
  return {
    label,
    spectrum: spectrumOf(label),
    tail: tailOf(label),
    score,
    probabilities: {
      outraged: probabilities[at] as number,
      dissatisfied: probabilities[at + 1] as number,
      neutral: probabilities[at + 2] as number,
      satisfied: probabilities[at + 3] as number,
      delighted: probabilities[at + 4] as number,
    },
    evidence: known ? 'some' : 'none',
    language: LANGUAGES[language] as string,
  }
}

/** The five probabilities in the order of the line. */
export function probabilityList({ probabilities }: Classification): number[] {
  return LABELS.map((label) => probabilities[label])
}
