import { createTailWatch, type FarPost, type Ratio, type Tail } from 'delight-detector'
import { type Corpus, detailsOf } from './corpus.ts'
import { list, name, paragraphs, plain, quote, type Section } from './words.ts'

const MOST_ALERTS = 8
const FEWEST_DAYS = 28
/** Groups with fewer posts a day, on average, are watched together: alone they would take a season to tell. */
const FEWEST_A_DAY = 1
const DAY_MS = 86_400_000

/** What is read of an alert; of watches that tell rises alone, the direction is absent. */
interface Alert {
  readonly kind: 'began' | 'ended'
  readonly outcome: string | null
  readonly group: Readonly<Record<string, string | null>>
  readonly tail: Tail
  readonly direction?: string
  readonly day: string
  readonly since: string
  readonly posts: number
  readonly expected: number | null
  readonly ratio: Ratio | null
  readonly changed?: readonly { readonly name: string }[]
  readonly grew?: readonly { readonly name: string }[]
  readonly read: readonly FarPost[]
}

/** Which tail of which group began to grow or to shrink, as it would have been told day by day. */
export function alertSection(corpus: Corpus): Section {
  const { detector, posts, names, valuesOf } = corpus
  const times = posts.flatMap(({ post }) => post.time ?? [])
  const days =
    times.length < 2
      ? 0
      : (Date.parse(times.at(-1) as string) - Date.parse(times[0] as string)) / DAY_MS
  const by = (['brand', 'touchpoint'] as const).find((field) => {
    const groups = valuesOf(field)
    return groups > 1 && times.length / groups >= days * FEWEST_A_DAY
  })
  const watch = createTailWatch({ model: detector.model, ...(by && { by }) })
  const alerts: Alert[] = posts.flatMap((read) =>
    watch.add(read.post, read.classification, detailsOf(read)),
  )
  alerts.push(...watch.close())
  const began = alerts.filter(({ kind }) => kind === 'began').reverse()
  const endOf = (alert: Alert): Alert | undefined =>
    alerts.find(
      (end) => end.kind === 'ended' && keyOf(end) === keyOf(alert) && end.day >= alert.day,
    )
  const isOpen = (alert: Alert): boolean => endOf(alert) === undefined
  return {
    title: 'Alerts',
    body: paragraphs(
      began.length === 0
        ? 'No tail began to change by more than chance would make it.'
        : list(began.slice(0, MOST_ALERTS).map((alert) => told(alert, endOf(alert), names))),
      days < FEWEST_DAYS
        ? `The posts span ${Math.ceil(days)} days; it takes ${FEWEST_DAYS} quiet ones to know what is usual.`
        : '',
    ),
    first: began
      .filter(isOpen)
      .slice(0, 2)
      .map(
        (alert) =>
          `**${isGood(alert) ? 'Find out what goes right at' : 'Look at'} ${groupOf(alert)} now**: ${alert.tail} posts ${isFall(alert) ? 'are fewer' : 'have grown'} since ${alert.since}, and that is not over${namesIn(alert)}.`,
      ),
  }
}

const keyOf = ({ group, tail, direction }: Alert): string =>
  JSON.stringify([group, tail, direction])

const isFall = ({ direction }: Alert): boolean => direction === 'fall'

const isGood = (alert: Alert): boolean => (alert.tail === 'delighted') !== isFall(alert)

const groupOf = ({ group }: Alert): string =>
  Object.values(group)
    .map((value) => name(value ?? 'posts without a name'))
    .join(', ') || 'all posts'

const namesIn = (alert: Alert): string => {
  const own = Object.values(alert.group)
  // That posts of a touchpoint speak of this touchpoint says nothing.
  const found = (alert.changed ?? alert.grew ?? []).filter(({ name }) => !own.includes(name))
  const what = isFall(alert) ? 'shrank' : 'grew'
  return found.length === 0
    ? ''
    : `; what ${what}: ${found.map(({ name }) => plain(name)).join(', ')}`
}

function told(alert: Alert, end: Alert | undefined, names: readonly string[]): string {
  const { tail, since, day, posts, expected, ratio, read } = alert
  const usual =
    expected === null ? '' : ` where ${expected.toFixed(expected < 10 ? 1 : 0)} were usual`
  const bound = ratio && (isFall(alert) ? ratio.high : ratio.low)
  const times = bound === null ? '' : `${bound.toFixed(1)} times as many`
  const much = times === '' ? '' : `, at ${isFall(alert) ? 'most' : 'least'} ${times}`
  const ended =
    end === undefined
      ? 'not over'
      : end.outcome === 'new-normal'
        ? `the new normal from ${end.day}`
        : `over on ${end.day}`
  const quoted = (isFall(alert) ? [] : read.slice(0, 2)).map(
    ({ text }) => `  - ${quote(text, names)}`,
  )
  return [
    `**${groupOf(alert)}: ${isFall(alert) ? 'fewer ' : ''}${tail}** since ${since} (told on ${day}; ${ended}): ${posts} ${posts === 1 ? 'post' : 'posts'}${usual}${much}${namesIn(alert)}`,
    ...quoted,
  ].join('\n')
}
