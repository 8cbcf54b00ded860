import type { AgainstNormal, FullReport } from '../normal/against-normal'
import { type RedactOptions, redact } from '../redact/redact'
import { TAILS } from '../spectrum'
import type { Friction } from '../tails/friction'
import type { FarPost } from '../tails/furthest'
import type { GroupTable } from '../tails/report'
import type { GroupTheme, Theme } from '../tails/themes'
import { checkReport } from './check-report'

/**
 * A report whose quoted posts tell of no person: names, phone numbers, addresses and the like are put as
 * `[name]`, `[phone]` … in the texts and ids of the posts furthest out, of those that are news and of those that alerts
 * say to read, and in the examples of themes, the groups' too, and of friction. Names of groups stay as they are, and those of brands stay in the texts too. Names are found by a heuristic, so look before you publish.
 *
 * @example writeFileSync('report.html', toHtml(redactReport(report)))
 */
export function redactReport(report: FullReport, options: RedactOptions = {}): FullReport {
  checkReport('redactReport', report)
  const brands = report.tables.flatMap(({ by, groups }) => {
    const at = by.indexOf('brand')
    return at < 0 ? [] : groups.map(({ values }) => values[at] ?? '')
  })
  const news = TAILS.flatMap((tail) => report.normal?.news?.items[tail] ?? [])
  const newsBrands = news.flatMap(({ brand }) => brand ?? [])
  const keep = [...(options.keep ?? []), ...brands, ...newsBrands]
  const hide = (text: string): string => redact(text, { keep })
  const post = (far: FarPost): FarPost => ({
    ...far,
    id: far.id === null ? null : hide(far.id),
    text: hide(far.text),
  })
  const theme = <T extends Theme | GroupTheme>(one: T): T => {
    const examples = one.examples.map(hide)
    const holds = (text: string): boolean => text.toLowerCase().includes(one.words)
    const gone = one.examples.some(holds) && !examples.some(holds)
    return { ...one, words: gone ? '[name]' : hide(one.words), examples }
  }
  return {
    ...report,
    furthest: perTail((tail) => report.furthest[tail].map(post)),
    themes: {
      ...report.themes,
      themes: perTail((tail) => report.themes.themes[tail].map((one) => theme(one))),
    },
    tables: withGroupThemes(report.tables, (one) => theme(one)),
    friction: withExamples(report.friction, (examples) => examples.map(post)),
    ...(report.normal && { normal: withPosts(report.normal, (posts) => posts.map(post)) }),
  }
}

/**
 * A report that quotes no post at all; every figure stays.
 *
 * @example console.log(toTerminal(withoutQuotes(report)))
 */
export function withoutQuotes(report: FullReport): FullReport {
  checkReport('withoutQuotes', report)
  const unquoted = <T extends Theme | GroupTheme>(theme: T): T => ({ ...theme, examples: [] })
  return {
    ...report,
    furthest: perTail(() => []),
    themes: {
      ...report.themes,
      themes: perTail((tail) => report.themes.themes[tail].map((one) => unquoted(one))),
    },
    tables: withGroupThemes(report.tables, (one) => unquoted(one)),
    friction: withExamples(report.friction, () => []),
    ...(report.normal && { normal: withPosts(report.normal, () => []) }),
  }
}

/** What stands against what is normal with its posts changed; news without its post is left out. */
function withPosts(
  normal: AgainstNormal,
  posts: (posts: readonly FarPost[]) => readonly FarPost[],
): AgainstNormal {
  const { alerts, news } = normal
  return {
    ...normal,
    alerts: alerts?.map((alert) => ({ ...alert, read: posts(alert.read) })) ?? null,
    news: news && {
      ...news,
      items: perTail((tail) =>
        news.items[tail].flatMap((item) => posts([item.post]).map((post) => ({ ...item, post }))),
      ),
    },
  }
}

function withGroupThemes(
  tables: readonly GroupTable[],
  change: (theme: GroupTheme) => GroupTheme,
): readonly GroupTable[] {
  return tables.map((table) => ({
    ...table,
    groups: table.groups.map((group) => ({
      ...group,
      themes: perTail((tail) => group.themes[tail].map(change)),
    })),
  }))
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
