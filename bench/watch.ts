/**
 * How often the charts of the watch raise false alarms, and how soon they find what has changed: seeded
 * simulations, as Markdown tables. `npm run bench:watch -- [runs] [textbook|known|watched|ranks] [item]`
 */
import { cusumLimit } from '../src/stats/cusum-design'
import { poissonStep, poissonSteps } from '../src/stats/poisson-cusum'
import { seededRandom } from '../src/stats/random'
import { runLength, type Step } from '../src/stats/run-length'
import { markdownTable } from './markdown'
import {
  type Alarm,
  knownRun,
  type Mean,
  meanOf,
  poisson,
  quartilesOf,
  type Series,
  watchedRun,
} from './watch-runs'

const RUNS = Number(process.argv[2] ?? 2000)
const ONLY = process.argv[3]
const ITEM = process.argv[4]
const SEED = 20260301
const ARL = 365
const SHIFT_DAY = 120
const LEARN = 28
/** Longer than any run: what is usual is never learned. */
const NEVER = 1e6
const EVEN = [1, 1, 1, 1, 1, 1, 1]
const WEEKENDS = [1.3, 1.2, 1.1, 0.6, 0.5, 1.1, 1.2]

/** Begun anew for each item, so that each can be run by itself. */
let random = seededRandom(SEED)
const runs = (one: (run: number) => number): Mean =>
  meanOf(Array.from({ length: RUNS }, (_, run) => one(run)))

function shown({ mean, error }: Mean): string {
  return mean < 100
    ? `${mean.toFixed(1)} ± ${error.toFixed(2)}`
    : `${mean.toFixed(0)} ± ${error.toFixed(0)}`
}

function off(found: number, stated: number): string {
  return `${(100 * (found / stated - 1)).toFixed(1)} %`.replace('-', '−')
}

/** The textbook's charts in counts: k and h, the run length in control and the delay. */
const TEXTBOOK = [
  { rate: 1, to: 2, k: 1.4, h: 6, quiet: 381, delay: 10.3 },
  { rate: 2, to: 4, k: 2.9, h: 6, quiet: 396, delay: 6.1 },
  { rate: 5, to: 7.5, k: 6.2, h: 10, quiet: 393, delay: 8.1 },
  { rate: 10, to: 15, k: 12.3, h: 12, quiet: 646, delay: 5.2 },
] as const

/** One chart for rises alone, as the textbook has it, by the steps and the limits of the watch. */
function textbookRow({ rate, to, k, h, quiet, delay }: (typeof TEXTBOOK)[number]): string[] {
  const change = to / rate
  const lengthAt = (limit: number, actual: number = rate): number =>
    runLength(poissonSteps(rate, change, actual), limit)
  const counted = (actual: number): Step[] =>
    poissonSteps(rate, change, actual).map(({ probability }, x) => ({ value: x - k, probability }))
  const { limit } = cusumLimit(lengthAt, runLength(counted(rate), h))
  const simulated = (actual: number): Mean =>
    runs(() => {
      let days = 0
      for (let level = 0; level < limit; days++) {
        level = Math.max(0, level + poissonStep(poisson(random, actual), rate, change))
      }
      return days
    })
  return [
    `${rate} → ${to}`,
    `${quiet}`,
    lengthAt(limit).toFixed(0),
    shown(simulated(rate)),
    `${delay}`,
    lengthAt(limit, to).toFixed(1),
    shown(simulated(to)),
  ]
}

const counts = (rate: number, week: readonly number[]): Series => ({ rate, week, volume: null })
const shares = (rate: number, volume: number, week: readonly number[]): Series => ({
  rate,
  week,
  volume,
})

function nameOf({ rate, week, volume }: Series): string {
  const what = volume === null ? `${rate} a day` : `${100 * rate} % of ${volume} a day`
  return week === EVEN ? what : `${what}, weekends at half`
}

/** How soon the change that the charts are made for is found, both ways. */
const CHANGES = [2, 0.5] as const

function options(series: Series, learn: number) {
  const measure: 'count' | 'share' = series.volume === null ? 'count' : 'share'
  return { measure, runLength: ARL, change: 2, learn }
}

function quietCells(alarms: readonly Alarm[]): string[] {
  const days = meanOf(alarms.map(({ day }) => day))
  const stated = meanOf(alarms.map((alarm) => alarm.stated)).mean
  const falls = alarms.filter(({ direction }) => direction === 'fall').length / alarms.length
  return [stated.toFixed(0), shown(days), off(days.mean, stated), `${(100 * falls).toFixed(0)} %`]
}

function knownRow(series: Series): string[] {
  const by = options(series, LEARN)
  const alarms = Array.from({ length: RUNS }, () => knownRun(random, series, 1, by))
  const delays = CHANGES.map((times) => shown(runs(() => knownRun(random, series, times, by).day)))
  return [nameOf(series), ...quietCells(alarms), ...delays]
}

/** Both tails of a group at once, one row each. */
function watchedRows(outraged: Series, delighted: Series, learn: number): string[][] {
  const by = options(outraged, learn)
  const found = Array.from({ length: RUNS }, (_, run) =>
    watchedRun(random, String(run), { outraged, delighted }, null, by),
  )
  const delays = CHANGES.map((times) =>
    Array.from({ length: Math.ceil(RUNS / 4) }, (_, run) =>
      watchedRun(
        random,
        String(RUNS + run),
        { outraged, delighted },
        { day: SHIFT_DAY, times },
        by,
      ),
    ),
  )
  return (['outraged', 'delighted'] as const).map((tail) => [
    tail,
    nameOf(tail === 'outraged' ? outraged : delighted),
    ...quietCells(found.map((alarm) => alarm[tail] as Alarm)),
    ...delays.map((alarms) => {
      const late = alarms.map((alarm) => alarm[tail]!.day - SHIFT_DAY).filter((days) => days > 0)
      const [low, median, high] = quartilesOf(late)
      return `${median} (${low} to ${high})`
    }),
  ])
}

/** Writes each row as soon as it is known. */
function table<Item>(
  name: string,
  title: string,
  head: readonly string[],
  items: readonly Item[],
  rows: (item: Item) => readonly (readonly string[])[],
): void {
  if (ONLY !== undefined && ONLY !== name) return
  console.log(`\n## ${title}\n\n${markdownTable(head, [])}`)
  items.forEach((item, i) => {
    if (ITEM !== undefined && ITEM !== String(i)) return
    random = seededRandom(SEED + i)
    for (const cells of rows(item)) console.log(`| ${cells.join(' | ')} |`)
  })
}

const QUIET = ['stated', 'simulated', 'off', 'falls among them']
const DELAYS = ['days to find ×2', 'days to find ×½']
/** Where little is known, a few changes are found very late: the median says more than the mean. */
const MEDIANS = DELAYS.map((name) => `${name}: median (quartiles)`)

console.log(
  `# False alarms and delays, in days, ± a standard error; ${RUNS} runs a figure, seed ${SEED}`,
)

table(
  'textbook',
  'One chart for rises alone, beside the textbook',
  ['a day', 'textbook: in control', 'ours', 'simulated', 'textbook: delay', 'ours', 'simulated'],
  TEXTBOOK,
  (design) => [textbookRow(design)],
)

table(
  'known',
  'Both charts of a tail, what is usual known',
  ['posts in the tail', ...QUIET, ...DELAYS],
  [
    ...[0.2, 0.5, 2, 10, 50].map((rate) => counts(rate, EVEN)),
    ...[0.5, 2, 10].map((rate) => counts(rate, WEEKENDS)),
    shares(0.05, 20, EVEN),
    shares(0.05, 50, EVEN),
    shares(0.02, 200, WEEKENDS),
    shares(0.2, 200, EVEN),
  ],
  (series) => [knownRow(series)],
)

const PAIRS: readonly (readonly [Series, Series])[] = [
  [counts(0.05, EVEN), counts(0.2, EVEN)],
  [counts(0.5, EVEN), counts(1, EVEN)],
  [counts(2, EVEN), counts(5, EVEN)],
  [counts(0.5, WEEKENDS), counts(2, WEEKENDS)],
  [counts(10, WEEKENDS), counts(50, WEEKENDS)],
  [shares(0.05, 20, EVEN), shares(0.1, 20, EVEN)],
  [shares(0.02, 100, WEEKENDS), shares(0.1, 100, WEEKENDS)],
]

for (const [name, title, learn] of [
  ['watched', 'Both charts of a tail, watched from its first day', LEARN],
  ['ranks', 'The same by ranks alone', NEVER],
] as const) {
  const head = ['tail', 'posts in it', ...QUIET, ...MEDIANS]
  table(name, title, head, PAIRS, ([outraged, delighted]) =>
    watchedRows(outraged, delighted, learn),
  )
}
