import type { Group, TailReport } from 'delight-detector'
import type { Corpus } from './corpus.ts'
import { reasonsOf } from './reasons.ts'
import { name, paragraphs, percent, plain, points, type Section, share, table } from './words.ts'

/** A difference from the others is told where chance would make it less often than this. */
const SURE = 0.05
const MOST_GROUPS = 12
const TITLES: Readonly<Record<string, string>> = {
  brand: 'brand',
  touchpoint: 'touchpoint or stage, as the file names it',
  channel: 'channel',
  'time:month': 'month',
}

/** How much of the posts lies in each tail, and which groups and months stand out. */
export function tailSection(report: TailReport, corpus: Corpus): Section {
  const { outraged, delighted } = report.tails
  const { below, above } = report.earned
  const tables = report.tables
    .filter(({ groups }) => groups.filter(({ values }) => values[0] !== null).length > 1)
    .map(({ by, groups }) => groupTable(by[0] as string, groups))
  const reached =
    report.reachGiven > 0
      ? `The earned posts below have a reach of ${whole(below.sum)}, those above of ${whole(above.sum)}, in whatever it counts.`
      : 'No post says how far it reached.'
  return {
    title: 'The tails',
    body: paragraphs(
      `**${share(outraged)} outraged, ${share(delighted)} delighted**, ${share(report.comfortableMiddle)} in the comfortable middle. ${reached}`,
      ...(['outraged', 'delighted'] as const).map((tail) => {
        const reasons = reasonsOf(corpus.posts, tail)
        return reasons === '' ? '' : `${capital(tail)} posts tell most of ${reasons}.`
      }),
      ...tables,
    ),
    first: report.tables.flatMap(({ by: [by = ''], groups }) => {
      if (by === 'time:month') return latestChange(groups)
      // People write otherwise in a survey than in a tweet: channels are not better or worse for it.
      return by === 'channel' ? [] : furthestOff(by as 'brand' | 'touchpoint', groups, corpus)
    }),
  }
}

const whole = (sum: number): string => sum.toLocaleString('en-GB')

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

function groupTable(by: string, groups: readonly Group[]): string {
  const named = groups.filter(({ values }) => values[0] !== null)
  const shown = named.filter(({ tooSmall }) => !tooSmall).slice(0, MOST_GROUPS)
  const small = named.filter(({ tooSmall }) => tooSmall)
  const nameOf = ({ values }: Group): string => name(plain(String(values[0])))
  if (by === 'time:month') shown.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  const beside = by === 'time:month' ? 'against the month before' : 'against the others'
  return paragraphs(
    `By ${TITLES[by] ?? by}:`,
    shown.length === 0
      ? ''
      : table(
          [by.replace('time:', ''), 'posts', 'outraged', 'delighted', beside],
          shown.map((group) => [
            nameOf(group),
            String(group.measured),
            share(group.tails.outraged),
            share(group.tails.delighted),
            standsOut(by, group),
          ]),
        ),
    small.length === 0
      ? ''
      : `Too few posts to tell: ${small.map((group) => `${nameOf(group)} (${group.measured})`).join(', ')}.`,
  )
}

function standsOut(by: string, group: Group): string {
  const against = by === 'time:month' ? group.againstBefore : group.againstRest
  const sure = (['outraged', 'delighted'] as const).flatMap((tail) => {
    const difference = against?.[tail]
    return difference && difference.adjustedP < SURE
      ? `${tail} ${points(difference.value, difference)}`
      : []
  })
  return sure.join('; ') || 'no sure difference'
}

/** The group with the surest surplus of outrage, and the one with the surest surplus of delight. */
function furthestOff(
  by: 'brand' | 'touchpoint',
  groups: readonly Group[],
  { posts }: Corpus,
): string[] {
  return (['outraged', 'delighted'] as const).flatMap((tail) => {
    const [most] = groups
      .filter(({ values, againstRest }) => {
        const difference = againstRest?.[tail]
        return values[0] !== null && difference && difference.adjustedP < SURE && difference.low > 0
      })
      .sort((a, b) => (b.againstRest?.[tail].low ?? 0) - (a.againstRest?.[tail].low ?? 0))
    if (!most?.againstRest) return []
    const [value] = most.values
    const what = tail === 'outraged' ? 'Find out what goes wrong at' : 'Learn from'
    const against = most.againstRest[tail]
    const reasons = reasonsOf(
      posts.filter(({ post }) => post[by] === value),
      tail,
    )
    const tell = reasons === '' ? '' : ` Those posts tell most of ${reasons}.`
    return `**${what} ${name(plain(String(value)))}**: ${percent(most.tails[tail].share ?? 0)} ${tail}, ${points(against.value, against)} against the others.${tell}`
  })
}

/** Whether the last month with enough posts surely differs from the one before. */
function latestChange(groups: readonly Group[]): string[] {
  const last = groups
    .filter(({ values, tooSmall }) => values[0] !== null && !tooSmall)
    .sort((a, b) => (String(a.values[0]) < String(b.values[0]) ? 1 : -1))[0]
  return (['outraged', 'delighted'] as const).flatMap((tail) => {
    const change = last?.againstBefore?.[tail]
    if (!last || !change || change.adjustedP >= SURE) return []
    return `**${tail === 'outraged' ? 'Outrage' : 'Delight'} ${change.value > 0 ? 'grew' : 'fell'} in ${last.values[0]}**: ${points(change.value, change)} against the month before.`
  })
}
