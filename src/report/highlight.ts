import type { EvidenceSpan, Explanation } from '../explainer'
import { escapeHtml } from './escape'
import { signed } from './figures'

/** Spans that add less than this part of the heaviest one are left unmarked, to keep the text readable. */
const LEAST_PART = 0.15

/** A piece of a text, and which way it moves the score. */
export interface Piece {
  readonly text: string
  /** Lifts the score or lowers it; null for what carries little. */
  readonly side: 'above' | 'below' | null
  /** What it adds to the latent; 0 where `side` is null. */
  readonly contribution: number
}

/**
 * A text cut into what carries its score and what lies between; joined, the pieces are the text.
 *
 * @param text the text that was explained
 * @example highlighted(text, explainer.explain(text)).filter(({ side }) => side === 'below')
 */
export function highlighted(text: string, explanation: Pick<Explanation, 'evidence'>): Piece[] {
  const heaviest = Math.max(0, ...explanation.evidence.map(weight))
  const pieces: Piece[] = []
  const plain = (from: number, to: number): void => {
    if (from < to) pieces.push({ text: text.slice(from, to), side: null, contribution: 0 })
  }
  let at = 0
  for (const span of explanation.evidence) {
    if (weight(span) < LEAST_PART * heaviest) continue
    const { start, end, contribution } = span
    plain(at, start)
    const side = contribution > 0 ? 'above' : 'below'
    pieces.push({ text: text.slice(start, end), side, contribution })
    at = end
  }
  plain(at, text.length)
  return pieces
}

/**
 * A text as HTML in which what carries its score is marked: `<mark class="above">` for what lifts it,
 * `<mark class="below">` for what lowers it, each with its share in the title. Needs no script and no
 * style; everything of the text is escaped.
 *
 * @param text the text that was explained
 * @example element.innerHTML = toHighlightedHtml(text, explainer.explain(text))
 */
export function toHighlightedHtml(text: string, explanation: Explanation): string {
  return highlighted(text, explanation)
    .map(({ text: piece, side, contribution }) => {
      const escaped = escapeHtml(piece)
      if (side === null) return escaped
      return `<mark class="${side}" title="${signed(contribution)}">${escaped}</mark>`
    })
    .join('')
}

function weight({ contribution }: EvidenceSpan): number {
  return Math.abs(contribution)
}
