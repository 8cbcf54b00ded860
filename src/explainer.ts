import { type Classification, createColumns, probabilityList } from './classification'
import { createDetector, type DetectorOptions, modelOf } from './detector'
import { constantOf, type TokenShare, TokenShares } from './model/evidence'
import { createEnglishExplainer } from './signals/english-explainer'
import type { Found } from './signals/explainer'
import type { Deviation, Source } from './signals/names'
import type { OwnPattern } from './signals/own'
import type { Span } from './signals/span'

/** A stretch of the text and what it adds to the latent. */
export type EvidenceSpan = TokenShare

/** A sentence, and where it would lie on the line if it stood alone. */
export interface SentenceScore extends Span {
  /** −1 … 1 */
  readonly score: number
}

/** Where a text lies, and what in it says so. All offsets are UTF-16 units of the original text. */
export interface Explanation extends Omit<Classification, 'evidence'> {
  /** The additive latent; the score is latent / √(1 + latent²), or 0 without evidence. */
  readonly latent: number
  /** What the latent is before any word is read; with the evidence it sums to the latent. */
  readonly constant: number
  /** What carries the score, in the order of the text; empty where the model knew nothing. */
  readonly evidence: readonly EvidenceSpan[]
  readonly sentences: readonly SentenceScore[]
  /** The reasons that the text itself shows. */
  readonly signals: readonly Found[]
  /** Where on the customer's path it happened. */
  readonly touchpoints: readonly Found[]
  /** Whose voice it is; only earned counts towards earned media. */
  readonly source: Source
  /** What the text itself says that it departs from. */
  readonly deviatesFrom: readonly Found<Deviation>[]
}

/** How an explainer is made. */
export interface ExplainerOptions extends DetectorOptions {
  /** Your own patterns for signals and touchpoints, beside the built-in ones. */
  readonly patterns?: readonly OwnPattern[]
}

/** Reads texts and says why they lie where they lie. */
export interface Explainer {
  /**
   * Explains one text; its score is that of `classify`, to the last bit.
   *
   * @throws TypeError when `text` is not a string
   * @example explainer.explain('Nobody ever answered. Never again!').signals.map(({ name }) => name)
   */
  explain(text: string): Explanation
}

/** For so many sentences room is kept between texts. */
const FEW_SENTENCES = 64

/**
 * Makes an explainer. It lives apart from the detector, so that classifying alone loads none of it.
 *
 * @throws PatternError that names the place of a pattern that cannot be read
 * @throws RangeError for a language that is not inside
 */
export function createExplainer(options: ExplainerOptions = {}): Explainer {
  const detector = createDetector(options)
  const model = modelOf(detector.language)
  const reasons = createEnglishExplainer(options.patterns)
  const shares = new TokenShares(model)
  const room = createColumns(FEW_SENTENCES)
  return {
    explain(text) {
      const classified = detector.classify(text)
      const found = reasons.explain(text, probabilityList(classified), shares)
      const known = classified.evidence === 'some'
      const constant = known ? constantOf(model) : 0
      const spans = known ? mergeSpans(shares.finish()) : []
      let latent = constant
      for (const { contribution } of spans) latent += contribution
      // Written out: to spread objects takes longer than to classify the text.
      return {
        label: classified.label,
        spectrum: classified.spectrum,
        tail: classified.tail,
        score: classified.score,
        probabilities: classified.probabilities,
        language: classified.language,
        latent,
        constant,
        evidence: spans,
        sentences: scoreSentences(text, found.sentences),
        signals: found.signals,
        touchpoints: found.touchpoints,
        source: found.source,
        deviatesFrom: found.deviatesFrom,
      }
    },
  }

  function scoreSentences(text: string, sentences: readonly Span[]): SentenceScore[] {
    const slices = sentences.map(({ start, end }) => text.slice(start, end))
    const columns = slices.length > FEW_SENTENCES ? createColumns(slices.length) : room
    detector.classifyInto(slices, columns)
    return sentences.map(({ start, end }, i) => ({ start, end, score: columns.scores[i]! }))
  }
}

/** How far apart tokens may stand to be read as one: a space or a mark between them. */
const NEAR = 2

/** Neighbours that pull the same way are one span. */
function mergeSpans(shares: readonly TokenShare[]): EvidenceSpan[] {
  const spans: EvidenceSpan[] = []
  let last: { start: number; end: number; contribution: number } | undefined
  for (const { start, end, contribution } of shares) {
    const sameWay = last && Math.sign(last.contribution) === Math.sign(contribution)
    if (last && sameWay && start - last.end <= NEAR) {
      last.end = end
      last.contribution += contribution
    } else {
      last = { start, end, contribution }
      spans.push(last)
    }
  }
  return spans
}
