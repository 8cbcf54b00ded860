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
}

/** A touchpoint that a post speaks of. */
export interface TouchpointReading {
  readonly name: string
  /** A sentence that speaks of it lies well below what was expected: its score is at most −0.3. */
  readonly fails: boolean
  /** A sentence that speaks of it lies well above: its score is at least 0.3. */
  readonly excels: boolean
}

/** From which score on, in either direction, a sentence lies well away from what was expected. */
export const WELL_AWAY = 0.3

/** What is used of an explainer; that of `delight-detector/explain` will do. */
export interface ReasonFinder {
  explain(text: string): {
    readonly sentences: readonly Span[]
    readonly signals: readonly Pick<Found, 'name'>[]
    readonly touchpoints: readonly Pick<Found, 'name' | 'spans'>[]
    readonly source: Source
  }
}

/** Reads a text for its reasons, and each touchpoint by the sentences that speak of it. */
export function reasonsOf(text: string, finder: ReasonFinder, detector: Classifier): PostReasons {
  const { sentences, signals, touchpoints, source } = finder.explain(text)
  const known = new Map<number, number>()
  const scoreAt = (place: number): number => {
    const s = sentences.findIndex(({ start, end }) => start <= place && place < end)
    const sentence = sentences[s]
    if (!sentence) return 0
    const score = known.get(s) ?? detector.classify(text.slice(sentence.start, sentence.end)).score
    known.set(s, score)
    return score
  }
  return {
    signals: signals.map(({ name }) => name),
    touchpoints: touchpoints.map(({ name, spans }) => {
      const scores = spans.map(({ start }) => scoreAt(start))
      return {
        name,
        fails: scores.some((score) => score <= -WELL_AWAY),
        excels: scores.some((score) => score >= WELL_AWAY),
      }
    }),
    source,
  }
}
