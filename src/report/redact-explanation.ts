import type { Explanation } from '../explainer'
import { type RedactOptions, redact, redactionsOf } from '../redact/redact'

/** A text without what tells of a person, and its explanation with offsets in that text. */
export interface RedactedExplanation {
  readonly text: string
  readonly explanation: Explanation
}

/**
 * A text as `redact` puts it, with the explanation of the original: the figures stay, the spans lie where their
 * words have gone. A span that ends inside what was taken out holds the whole of what stands for it.
 *
 * @example
 * const shown = redactExplanation(text, explainer.explain(text))
 * explanationToMarkdown(shown.text, shown.explanation)
 */
export function redactExplanation(
  text: string,
  explanation: Explanation,
  options: RedactOptions = {},
): RedactedExplanation {
  const redactions = redactionsOf(text, options)
  const place = (offset: number, side: 'start' | 'end'): number => {
    let shift = 0
    for (const { start, end, kind } of redactions) {
      if (start >= offset) break
      const put = kind.length + 2
      if (offset < end) return start + shift + (side === 'end' ? put : 0)
      shift += put - (end - start)
    }
    return offset + shift
  }
  const moved = <S extends { readonly start: number; readonly end: number }>(spans: readonly S[]) =>
    spans.map((span) => ({
      ...span,
      start: place(span.start, 'start'),
      end: place(span.end, 'end'),
    }))
  const found = <F extends { readonly spans: Explanation['signals'][number]['spans'] }>(
    list: readonly F[],
  ) => list.map((one) => ({ ...one, spans: moved(one.spans) }))
  return {
    text: redact(text, options),
    explanation: {
      ...explanation,
      evidence: apart(moved(explanation.evidence)),
      sentences: moved(explanation.sentences),
      signals: found(explanation.signals),
      touchpoints: found(explanation.touchpoints),
      deviatesFrom: found(explanation.deviatesFrom),
    },
  }
}

/** Two spans that both reached into what was taken out do not overlap: the second begins where the first ends. */
function apart<S extends { readonly start: number; readonly end: number }>(
  spans: readonly S[],
): S[] {
  let at = 0
  return spans.map((span) => {
    const start = Math.max(at, span.start)
    at = Math.max(start, span.end)
    return { ...span, start, end: at }
  })
}
