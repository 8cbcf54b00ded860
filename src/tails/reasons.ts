import type { Classifier } from '../detector'
import type { Found } from '../signals/explainer'
import type { Source } from '../signals/names'
import type { Span } from '../signals/span'

/** What reading a post for its reasons found. */
export interface PostReasons {
  readonly signals: readonly string[]
  readonly touchpoints: readonly TouchpointReading[]
  /** Whose voice it is. */
  readonly source: Source
  /** For how many posts, itself among them, it was drawn to be read: a whole number, 1 … 1,000,000; 1 where absent. */
  readonly standsFor?: number
}

/** A touchpoint that a post speaks of. */
export interface TouchpointReading {
  readonly name: string
  /** A sentence that speaks of it lies well below what was expected: its score is at most −0.3. */
  readonly fails: boolean
  /** A sentence that speaks of it lies well above: its score is at least 0.3. */
  readonly excels: boolean
  /**
   * Signals of the post that show where it speaks of this touchpoint: in the same sentence, or in no single
   * place. Where absent, all signals of the post.
   */
  readonly signals?: readonly string[]
}

/** Whether a post shows a signal where it speaks of a touchpoint. */
export function showsAt(
  { signals }: TouchpointReading,
  signal: string,
  reasons: PostReasons,
): boolean {
  return (signals ?? reasons.signals).includes(signal)
}

/** From which score on, in either direction, a sentence lies well away from what was expected. */
export const WELL_AWAY = 0.3

/** What is used of an explainer; that of `delight-detector/explain` will do. */
export interface ReasonFinder {
  explain(text: string): {
    readonly sentences: readonly Span[]
    /** Without spans, a signal is taken to show wherever the text speaks of a touchpoint. */
    readonly signals: readonly (Pick<Found, 'name'> & Partial<Pick<Found, 'spans'>>)[]
    readonly touchpoints: readonly Pick<Found, 'name' | 'spans'>[]
    readonly source: Source
  }
}

/** Reads a text for its reasons, and each touchpoint by the sentences that speak of it. */
export function reasonsOf(text: string, finder: ReasonFinder, detector: Classifier): PostReasons {
  const { sentences, signals, touchpoints, source } = finder.explain(text)
  const known = new Map<number, number>()
  const sentenceAt = (place: number): number =>
    sentences.findIndex(({ start, end }) => start <= place && place < end)
  const scoreOf = (s: number): number => {
    const sentence = sentences[s]
    if (!sentence) return 0
    const score = known.get(s) ?? detector.classify(text.slice(sentence.start, sentence.end)).score
    known.set(s, score)
    return score
  }
  const shown = signals.map(({ name, spans = [] }) => ({
    name,
    at: spans.map(({ start }) => sentenceAt(start)),
  }))
  return {
    signals: signals.map(({ name }) => name),
    touchpoints: touchpoints.map(({ name, spans }) => {
      const at = spans.map(({ start }) => sentenceAt(start))
      const scores = at.map(scoreOf)
      const beside = (signal: (typeof shown)[number]): boolean =>
        at.length === 0 || signal.at.length === 0 || signal.at.some((s) => at.includes(s))
      return {
        name,
        fails: scores.some((score) => score <= -WELL_AWAY),
        excels: scores.some((score) => score >= WELL_AWAY),
        signals: shown.filter(beside).map((signal) => signal.name),
      }
    }),
    source,
  }
}
