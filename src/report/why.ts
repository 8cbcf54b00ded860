import type { Explanation } from '../explainer'
import { LABELS } from '../spectrum'
import { DASH, FIGURES, oneLine } from './figures'

/** A line of what was found in a text: what it is about, and each finding with its words. */
export interface WhyLine {
  readonly about: string
  readonly said: readonly string[]
}

const LONGEST_QUOTE = 60

/** What an explanation says beside the marked text, in words; empty findings are absent. */
export function whyLines(text: string, explanation: Explanation): WhyLine[] {
  const quote = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    `“${oneLine(text.slice(start, end), LONGEST_QUOTE)}”`
  const found = (
    list: readonly {
      readonly name: string
      readonly probability: number
      readonly spans: readonly { readonly start: number; readonly end: number }[]
    }[],
  ): string[] =>
    list.map(({ name, probability, spans }) =>
      [words(name), `${Math.round(100 * probability)} %`, ...spans.map(quote)].join(' '),
    )
  const likely = LABELS.map(
    (label) => `${label} ${Math.round(100 * explanation.probabilities[label])} %`,
  )
  return [
    { about: 'Probabilities', said: likely },
    { about: 'Signals', said: found(explanation.signals) },
    { about: 'Touchpoints', said: found(explanation.touchpoints) },
    { about: 'Departs from what is usual for the', said: found(explanation.deviatesFrom) },
    { about: 'Source', said: explanation.source === 'earned' ? [] : [explanation.source] },
  ].filter(({ said }) => said.length > 0)
}

/** The label and the score, or that nothing is known. */
export function verdict({ label, score, evidence }: Explanation): string {
  return evidence.length === 0
    ? `no evidence ${DASH} neutral by default`
    : `${label} ${FIGURES.signed(score)}`
}

function words(name: string): string {
  return name.replaceAll('_', ' ')
}
