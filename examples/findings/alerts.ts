import type { Alert } from 'delight-detector'
import type { Corpus } from './corpus.ts'
import { list, name, paragraphs, plain, quote, type Section } from './words.ts'

const MOST_ALERTS = 8

/** Which tail of which group began to grow or to shrink, as it would have been told day by day. */
export function alertSection({ normal, names }: Corpus): Section {
  const alerts = normal.alerts ?? []
  const began = alerts.filter((alert) => alert.kind === 'began' && isKnown(alert)).reverse()
  const endOf = (alert: Alert): Alert | undefined =>
    alerts.find(
      (end) => end.kind === 'ended' && keyOf(end) === keyOf(alert) && end.day >= alert.day,
    )
  const isOpen = (alert: Alert): boolean => endOf(alert) === undefined
  return {
    title: 'Alerts',
    body: paragraphs(
      normal.alerts === null
        ? 'The posts span too few days, or have no time: it takes 28 quiet days to know what is usual.'
        : began.length === 0
          ? 'No tail began to change by more than chance would make it.'
          : list(began.slice(0, MOST_ALERTS).map((alert) => told(alert, endOf(alert), names))),
    ),
    first: began
      .filter(isOpen)
      .slice(0, 2)
      .map(
        (alert) =>
          `**${isGood(alert) ? 'Find out what goes right at' : 'Look at'} ${groupOf(alert)} now**: the ${wordOf(alert)} of ${alert.tail} posts has ${isFall(alert) ? 'fallen' : 'risen'} since ${alert.since}, and that is not over${namesIn(alert)}.`,
      ),
  }
}

const keyOf = ({ group, tail, direction }: Alert): string =>
  JSON.stringify([group, tail, direction])

/** Whether enough posts came before, and since, to be sure that this is not what was usual. */
const isKnown = (alert: Alert): boolean => {
  const { ratio } = alert[alert.measure]
  return ratio !== null && (ratio.low > 1 || (ratio.high !== null && ratio.high < 1))
}

const isFall = ({ direction }: Alert): boolean => direction === 'fall'

const isGood = (alert: Alert): boolean => (alert.tail === 'delighted') !== isFall(alert)

const wordOf = ({ measure }: Alert): string => (measure === 'share' ? 'share' : 'number')

const percent = (share: number | null): string =>
  share === null ? 'an unknown share' : `${(100 * share).toFixed(1)} %`

const groupOf = ({ group }: Alert): string =>
  Object.values(group)
    .map((value) => name(value ?? 'posts without a name'))
    .join(', ') || 'all posts'

const namesIn = (alert: Alert): string => {
  const own = Object.values(alert.group)
  // That posts of a touchpoint speak of this touchpoint says nothing.
  const found = alert.changed.filter(({ name }) => !own.includes(name))
  const what = isFall(alert) ? 'shrank with it' : 'grew with it'
  return found.length === 0
    ? ''
    : `; what ${what}: ${found.map(({ name }) => plain(name)).join(', ')}`
}

function told(alert: Alert, end: Alert | undefined, names: readonly string[]): string {
  const { tail, since, day, read, of, count, share } = alert
  const { ratio } = alert[alert.measure]
  const bound = ratio && (isFall(alert) ? ratio.high : ratio.low)
  const much =
    bound === null
      ? ''
      : `, at ${isFall(alert) ? 'most' : 'least'} ${bound.toFixed(1)} times ${alert.measure === 'share' ? 'the share' : 'as many'}`
  const figures = [
    `${percent(share.value)} of ${of} ${of === 1 ? 'post' : 'posts'} where ${percent(share.usual)} was usual`,
    `${count.value} where ${count.usual === null ? 'it is unknown how many' : count.usual.toFixed(count.usual < 10 ? 1 : 0)} would have been usual in so many days`,
  ]
  if (alert.measure === 'count') figures.reverse()
  const ended =
    end === undefined
      ? 'not over'
      : end.outcome === 'new-normal'
        ? `taken as usual from ${end.day} on`
        : `over on ${end.day}`
  const quoted = (isFall(alert) ? [] : read.slice(0, 2)).map(
    ({ text }) => `  - ${quote(text, names)}`,
  )
  return [
    `**${groupOf(alert)}: ${wordOf(alert)} of ${tail} posts ${isFall(alert) ? 'fell' : 'rose'}** from ${since} on (told on ${day}; ${ended}): ${figures.join('; ')}${much}${namesIn(alert)}`,
    ...quoted,
  ].join('\n')
}
