import type { EvidenceSpan, Explanation } from '../explainer'

/** Spans that add less than this part of the heaviest one are left unmarked, to keep the text readable. */
const LEAST_PART = 0.3

/** A stretch of a text: what it adds to the latent, or 0 where it is not marked. */
export interface Stretch {
  readonly text: string
  readonly contribution: number
}

/** A text in stretches, marked and unmarked, that together are the text. */
export function stretches(text: string, explanation: Pick<Explanation, 'evidence'>): Stretch[] {
  const heaviest = Math.max(0, ...explanation.evidence.map(weight))
  const parts: Stretch[] = []
  let at = 0
  const plain = (end: number): void => {
    if (end > at) parts.push({ text: text.slice(at, end), contribution: 0 })
  }
  for (const span of explanation.evidence) {
    if (weight(span) < LEAST_PART * heaviest) continue
    plain(span.start)
    parts.push({ text: text.slice(span.start, span.end), contribution: span.contribution })
    at = span.end
  }
  plain(text.length)
  return parts
}

function weight({ contribution }: EvidenceSpan): number {
  return Math.abs(contribution)
}
