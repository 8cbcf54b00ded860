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
  /** A sentence that speaks of it lies below what was expected (outraged, dissatisfied). */
  readonly fails: boolean
  /** A sentence that speaks of it is delighted. */
  readonly excels: boolean
}

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
  const read = new Map<number, string>()
  const spectrumAt = (place: number): string => {
    const s = sentences.findIndex(({ start, end }) => start <= place && place < end)
    const sentence = sentences[s]
    if (!sentence) return 'neutral'
    let spectrum = read.get(s)
    if (spectrum === undefined) {
      const { spectrum: found, evidence } = detector.classify(
        text.slice(sentence.start, sentence.end),
      )
      spectrum = evidence === 'none' ? 'neutral' : found
      read.set(s, spectrum)
    }
    return spectrum
  }
  return {
    signals: signals.map(({ name }) => name),
    touchpoints: touchpoints.map(({ name, spans }) => {
      const found = spans.map(({ start }) => spectrumAt(start))
      return { name, fails: found.includes('negative'), excels: found.includes('delighted') }
    }),
    source,
  }
}
