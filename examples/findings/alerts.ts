import { type Alert, createTailWatch } from 'delight-detector'
import { type Corpus, detailsOf } from './corpus.ts'
import { list, name, paragraphs, plain, quote, type Section } from './words.ts'

const MOST_ALERTS = 8
const FEWEST_DAYS = 28
/** Groups with fewer posts a day, on average, are watched together: alone they would take a season to tell. */
const FEWEST_A_DAY = 1
const DAY_MS = 86_400_000

/** Which tail of which group began to grow, as it would have been told day by day. */
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
  const alerts = posts.flatMap((read) => watch.add(read.post, read.classification, detailsOf(read)))
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
        ? 'No tail began to grow by more than chance would make it.'
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
          `**Look at ${groupOf(alert)} now**: ${alert.tail} posts have grown since ${alert.since} and have not fallen back${grown(alert)}.`,
      ),
  }
}

const keyOf = ({ group, tail }: Alert): string => JSON.stringify([group, tail])

const groupOf = ({ group }: Alert): string =>
  Object.values(group)
    .map((value) => name(value ?? 'posts without a name'))
    .join(', ') || 'all posts'

const grown = ({ grew }: Alert): string =>
  grew.length === 0 ? '' : `; what grew: ${grew.map(({ name }) => plain(name)).join(', ')}`

function told(alert: Alert, end: Alert | undefined, names: readonly string[]): string {
  const { tail, since, day, posts, expected, ratio, read } = alert
  const usual =
    expected === null ? '' : ` where ${expected.toFixed(expected < 10 ? 1 : 0)} were usual`
  const much = ratio ? `, at least ${ratio.low.toFixed(1)} times as many` : ''
  const ended =
    end === undefined
      ? 'not over'
      : end.outcome === 'fell-back'
        ? `over on ${end.day}`
        : `the new normal from ${end.day}`
  const quoted = read.slice(0, 2).map(({ text }) => `  - ${quote(text, names)}`)
  return [
    `**${groupOf(alert)}: ${tail}** since ${since} (told on ${day}; ${ended}): ${posts} posts${usual}${much}${grown(alert)}`,
    ...quoted,
  ].join('\n')
}
