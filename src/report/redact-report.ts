import { type RedactOptions, redact } from '../redact/redact'
import { TAILS } from '../spectrum'
import type { Friction } from '../tails/friction'
import type { FarPost } from '../tails/furthest'
import type { TailReport } from '../tails/report'
import type { Theme } from '../tails/themes'

/**
 * A report whose quoted posts tell of no person: names, phone numbers, addresses and the like are put as
 * `[name]`, `[phone]` … in the texts and ids of the posts furthest out and in the examples of themes and of
 * friction. Names of groups stay as they are, and those of brands stay in the texts too. Names are found by a heuristic, so look before you publish.
 *
 * @example writeFileSync('report.html', toHtml(redactReport(report)))
 */
export function redactReport(report: TailReport, options: RedactOptions = {}): TailReport {
  const brands = report.tables.flatMap(({ by, groups }) => {
    const at = by.indexOf('brand')
    return at < 0 ? [] : groups.map(({ values }) => values[at] ?? '')
  })
  const keep = [...(options.keep ?? []), ...brands]
  const hide = (text: string): string => redact(text, { keep })
  const post = (far: FarPost): FarPost => ({
    ...far,
    id: far.id === null ? null : hide(far.id),
    text: hide(far.text),
  })
  const theme = (one: Theme): Theme => {
    const examples = one.examples.map(hide)
    const holds = (text: string): boolean => text.toLowerCase().includes(one.words)
    const gone = one.examples.some(holds) && !examples.some(holds)
    return { ...one, words: gone ? '[name]' : hide(one.words), examples }
  }
  return {
    ...report,
    furthest: perTail((tail) => report.furthest[tail].map(post)),
    themes: { ...report.themes, themes: perTail((tail) => report.themes.themes[tail].map(theme)) },
    friction: withExamples(report.friction, (examples) => examples.map(post)),
  }
}

/**
 * A report that quotes no post at all; every figure stays.
 *
 * @example console.log(toTerminal(withoutQuotes(report)))
 */
export function withoutQuotes(report: TailReport): TailReport {
  const unquoted = (theme: Theme): Theme => ({ ...theme, examples: [] })
  return {
    ...report,
    furthest: perTail(() => []),
    themes: {
      ...report.themes,
      themes: perTail((tail) => report.themes.themes[tail].map(unquoted)),
    },
    friction: withExamples(report.friction, () => []),
  }
}

function withExamples(
  friction: Friction,
  examples: (posts: readonly FarPost[]) => readonly FarPost[],
): Friction {
  return {
    ...friction,
    kinds: friction.kinds.map((kind) => ({ ...kind, examples: examples(kind.examples) })),
  }
}

function perTail<T>(of: (tail: (typeof TAILS)[number]) => T): Record<(typeof TAILS)[number], T> {
  return Object.fromEntries(TAILS.map((tail) => [tail, of(tail)])) as Record<
    (typeof TAILS)[number],
    T
  >
}
