import { type Classification, probabilityList } from './classification'
import { createDetector, type DetectorOptions, modelOf } from './detector'
import { constantOf, type TokenShare, tokenShares } from './model/evidence'
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
  return {
    explain(text) {
      const classified = detector.classify(text)
      const { evidence, ...classification } = classified
      const constant = evidence === 'some' ? constantOf(model) : 0
      const spans = evidence === 'some' ? mergeSpans(tokenShares(model, text)) : []
      const found = reasons.explain(text, probabilityList(classified))
      return {
        ...classification,
        latent: spans.reduce((sum, span) => sum + span.contribution, constant),
        constant,
        evidence: spans,
        ...found,
        sentences: found.sentences.map(({ start, end }) => ({
          start,
          end,
          score: detector.classify(text.slice(start, end)).score,
        })),
      }
    },
  }
}

/** How far apart tokens may stand to be read as one: a space or a mark between them. */
const NEAR = 2

/** Neighbours that pull the same way are one span. */
function mergeSpans(shares: readonly TokenShare[]): EvidenceSpan[] {
  const spans: { start: number; end: number; contribution: number }[] = []
  for (const share of shares) {
    const last = spans.at(-1)
    const sameWay = last && Math.sign(last.contribution) === Math.sign(share.contribution)
    if (sameWay && share.start - last.end <= NEAR) {
      last.end = share.end
      last.contribution += share.contribution
    } else spans.push({ ...share })
  }
  return spans
}
