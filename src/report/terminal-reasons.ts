import { type Label, TAILS } from '../spectrum'
import { OUTCOMES } from '../tails/driver-counts'
import type { TailReport } from '../tails/report'
import { FIGURES as figures, oneLine } from './figures'
import type { Finding } from './friction-words'
import { placeName } from './places'
import { cautionOf } from './read-for-reasons'
import type { Colors, Paint } from './terminal-colors'
import { wrap } from './wrap'

const MOST_LINES = 3
const MOST_THEMES = 8
const FINDING_LINES = 6
/** Themes less sure than this, after adjustment for all terms, are left to the JSON. */
const SURE = 0.05

/** The surest themes of each tail. */
export function themeLines(
  { themes }: TailReport,
  width: number,
  paint: Record<Label, Paint>,
  colors: Colors,
): string {
  const lines = TAILS.flatMap((tail) => {
    const sure = themes.themes[tail].filter(({ adjustedP }) => adjustedP <= SURE)
    if (sure.length === 0) return []
    const words = sure.slice(0, MOST_THEMES).map((theme) => `${theme.words} (${theme.texts})`)
    const text = oneLine(words.join(', '), MOST_LINES * (width - 10))
    return [paint[tail](wrap(`${tail}: ${text}`, width, MOST_LINES).join('\n'))]
  })
  return lines.length === 0
    ? ''
    : [colors.bold('themes (texts that hold them)'), ...lines].join('\n')
}

/** The touchpoints that surely harm or help, by what they lead to. */
export function driverLines(
  { drivers, explained }: TailReport,
  colors: Colors,
  width: number,
): string {
  const rows = OUTCOMES.flatMap((outcome) =>
    drivers.outcomes[outcome].contrasts.flatMap(({ touchpoint, penalty, reward, kind }) => {
      if (!penalty || !reward || kind === null || kind === 'indifferent') return []
      const points = ({ value }: { value: number }): string => figures.points(value).padStart(14)
      return [
        `${outcome.padEnd(14)}${placeName(touchpoint).padEnd(20)}${points(penalty)}${points(reward)}   ${kind}`.slice(
          0,
          width,
        ),
      ]
    }),
  )
  if (rows.length === 0) return ''
  const head = `${'outcome'.padEnd(14)}${'touchpoint'.padEnd(20)}${'if it fails'.padStart(14)}${'if it excels'.padStart(14)}`
  const note = cautionOf(explained)
  return [
    colors.bold(head),
    ...rows,
    ...(note === '' ? [] : [colors.dim(wrap(note, width, FINDING_LINES).join('\n'))]),
  ].join('\n')
}

/** Findings in a few lines each, and what they are of. */
export function findingLines(
  head: string,
  found: readonly Finding[],
  base: string,
  colors: Colors,
  width: number,
): string {
  if (found.length === 0) return ''
  const lines = found.map(({ about, said }) =>
    wrap(`${about}: ${said}`, width - 2, FINDING_LINES).join('\n  '),
  )
  const note = base === '' ? [] : [colors.dim(wrap(base, width, FINDING_LINES).join('\n'))]
  return [colors.bold(head), ...lines, ...note].join('\n')
}
