import { A_TEXT, anArray, checkOptions, type Kinds } from './arguments/options'
import { type Classification, probabilityList } from './classification'
import { createDetector, type DetectorOptions, modelOf, summerOf } from './detector'
import { constantOf, type EvidenceSpan, TokenShares } from './model/evidence'
import { createScored, placeText } from './model/score'
import { createEnglishExplainer } from './signals/english-explainer'
import type { Found } from './signals/explainer'
import type { Deviation, Source } from './signals/names'
import type { OwnPattern } from './signals/own'
import type { Span } from './signals/span'

export type { EvidenceSpan }

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

const KINDS: Kinds<ExplainerOptions> = {
  language: A_TEXT,
  patterns: anArray('an array of patterns'),
}

/**
 * Makes an explainer. It lives apart from the detector, so that classifying alone loads none of it.
 *
 * @throws PatternError that names the place of a pattern that cannot be read
 * @throws RangeError for a language that is not inside; TypeError for an option that is none
 */
export function createExplainer(options: ExplainerOptions = {}): Explainer {
  checkOptions('createExplainer', options, KINDS)
  const { language = 'en' } = options
  const detector = createDetector({ language })
  const model = modelOf(detector.language)
  const reasons = createEnglishExplainer(options.patterns)
  const summer = summerOf(model)
  const shares = new TokenShares(model, summer)
  const scored = createScored()
  return {
    explain(text) {
      const classified = detector.classify(text)
      const found = reasons.explain(text, probabilityList(classified), shares)
      const known = classified.evidence === 'some'
      const constant = known ? constantOf(model) : 0
      const read = shares.spans()
      const spans = known ? read : []
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
        sentences: found.sentences.map((sentence) => scoreSentence(text, sentence)),
        signals: found.signals,
        touchpoints: found.touchpoints,
        source: found.source,
        deviatesFrom: found.deviatesFrom,
      }
    },
  }

  function scoreSentence(text: string, { start, end }: Span): SentenceScore {
    placeText(model, text.slice(start, end), scored, summer)
    return { start, end, score: scored.score }
  }
}
