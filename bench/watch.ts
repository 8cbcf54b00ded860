/**
 * How often the charts of the watch raise false alarms, and how soon they find what has changed: seeded
 * simulations, as a table. `npm run bench:watch [runs]`
 */
import { advanceChart, createChart, rankLimit } from '../src/normal/chart'
import { type ChartDay, type Measure, type Usual, weekdayOf } from '../src/normal/usual'
import { closeDay, createGroup } from '../src/normal/watched-group'
import { TAILS } from '../src/spectrum'
import { binomialSteps } from '../src/stats/binomial-cusum'
import { cusumLimit } from '../src/stats/cusum-design'
import { poissonSteps } from '../src/stats/poisson-cusum'
import { seededRandom } from '../src/stats/random'
import { runLength, type Step } from '../src/stats/run-length'

const RUNS = Number(process.argv[2] ?? 2000)
const SEED = 20260301
const WEEK = [1.3, 1.2, 1.2, 1.1, 1.1, 0.6, 0.5]
const EVEN = [1, 1, 1, 1, 1, 1, 1]
const LONGEST = 40_000
const NOTHING = { names: new Map<string, number>(), furthest: [] }

const random = seededRandom(SEED)

/** A Poisson draw as a sum, so that each part is drawn exactly and not from a normal distribution. */
function poisson(mean: number): number {
  const parts = Math.ceil(mean / 40)
  let sum = 0
  for (let i = 0; i < parts; i++) sum += random.poisson(mean / parts)
  return sum
}

/** A day's counts at a multiple of the usual rate; for shares, of the usual odds. */
function draw(usual: Usual, day: number, volume: number, times: number): ChartDay {
  if (usual.measure === 'count') {
    const count = poisson(usual.rate * usual.weekdays[weekdayOf(day)]! * times)
    return { day, posts: count, count }
  }
  const share = (times * usual.rate) / (1 - usual.rate + times * usual.rate)
  let count = 0
  for (let i = 0; i < volume; i++) if (random.uniform() < share) count++
  return { day, posts: volume, count }
}

/** The mean number of days until the chart of a known rate gives alarm. */
function simulate(usual: Usual, volume: number, times: number): { mean: number; error: number } {
  const options = { measure: usual.measure, runLength: usual.runLength, change: usual.change }
  let sum = 0
  let squares = 0
  for (let run = 0; run < RUNS; run++) {
    const chart = { ...createChart(), usual }
    let day = random.integer(7)
    let days = 0
    while (chart.level < 1 && days < LONGEST) {
      advanceChart(chart, draw(usual, day++, volume, times), NOTHING, [], 0, options)
      days++
    }
    sum += days
    squares += days * days
  }
  const mean = sum / RUNS
  return { mean, error: Math.sqrt((squares / RUNS - mean * mean) / RUNS) }
}

interface Textbook {
  readonly rate: number
  readonly times: number
  /** The reference value and limit in counts, and what they give. */
  readonly k: number
  readonly h: number
}

const TEXTBOOK: readonly Textbook[] = [
  { rate: 1, times: 2, k: 1.4, h: 6 },
  { rate: 2, times: 2, k: 2.9, h: 6 },
  { rate: 5, times: 1.5, k: 6.2, h: 10 },
  { rate: 10, times: 1.5, k: 12.3, h: 12 },
]

function textbookSteps(rate: number, k: number, actual: number): Step[] {
  return poissonSteps(rate, 2, actual).map(({ probability }, x) => ({ value: x - k, probability }))
}

function known(measure: Measure, rate: number, change: number, steps: Step[], wanted: number) {
  return (weekdays: readonly number[]): Usual => ({
    measure,
    rate,
    count: Infinity,
    change,
    weekdays,
    ...cusumLimit((limit) => runLength(steps, limit), wanted),
  })
}

function row(...cells: (string | number)[]): void {
  const widths = [38, 8, 16, 8, 10, 10]
  const shown = cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell))
  console.log(shown.map((cell, i) => cell.padEnd(widths[i] ?? 10)).join(' '))
}

function report(name: string, usual: Usual, wanted: number, volume = 0, textbook = ''): void {
  const inControl = simulate(usual, volume, 1)
  const out = simulate(usual, volume, usual.change)
  const off = (100 * (inControl.mean / wanted - 1)).toFixed(1)
  const stated = `${inControl.mean.toFixed(0)} ± ${(1.96 * inControl.error).toFixed(0)}`
  row(name, wanted, stated, `${off} %`, out.mean, textbook)
}

/** A watched group from its first day, knowing nothing: the days until its first alarm. */
function watchedRunLength(
  rate: number,
  week: readonly number[],
  learn: number,
  shift: { day: number; times: number } | null,
  runs: number,
): { mean: number; early: number } {
  let [sum, found, early] = [0, 0, 0]
  const options = { names: [], measure: 'count', runLength: 365, change: 2, learn } as const
  for (let run = 0; run < runs; run++) {
    const group = createGroup([String(run)], 0)
    let day = 0
    for (let alarm = false; !alarm && day < LONGEST; ) {
      day++
      const times = shift && day > shift.day ? shift.times : 1
      const mean = rate * week[weekdayOf(day)]! * times
      const tails = { outraged: poisson(mean), delighted: 0 }
      group.open.set(day, {
        posts: tails.outraged,
        tails,
        names: { outraged: new Map(), delighted: new Map() },
        furthest: { outraged: [], delighted: [] },
      })
      alarm = closeDay(group, day, options).some(({ tail }) => tail === TAILS[0])
    }
    if (shift && day <= shift.day) early++
    else {
      sum += day - (shift?.day ?? 0)
      found++
    }
  }
  return { mean: sum / Math.max(1, found), early: early / runs }
}

console.log(`Days to alarm, ${RUNS} runs a figure, seed ${SEED}\n`)
row('known rate', 'stated', 'simulated', 'off', 'to find', 'textbook')
for (const { rate, times, k, h } of TEXTBOOK) {
  const wanted = runLength(textbookSteps(rate, k, rate), h)
  const delay = runLength(textbookSteps(rate, k, rate * times), h)
  const make = known('count', rate, times, poissonSteps(rate, times), wanted)
  report(`Poisson ${rate} → ${rate * times}`, make(EVEN), wanted, 0, delay.toFixed(1))
}
for (const [rate, change] of [
  [0.2, 2],
  [0.5, 2],
  [2, 2],
  [20, 1.34],
  [80, 1.17],
] as const) {
  const make = known('count', rate, change, poissonSteps(rate, change), 365)
  report(`Poisson ${rate}, week even`, make(EVEN), 365)
  report(`Poisson ${rate}, weekends at half`, make(WEEK), 365)
}
for (const [volume, share] of [
  [20, 0.05],
  [50, 0.05],
  [100, 0.02],
] as const) {
  const make = known('share', share, 2, binomialSteps([volume], share, 2), 365)
  report(`binomial ${share} of ${volume}`, make(EVEN), 365, volume)
}

console.log(
  '\nNothing known at first (365 stated; limit by ranks',
  `${rankLimit(365).toFixed(2)})\n`,
)
row('watched from the first day', 'stated', 'simulated', 'off', 'to find', 'early')
const some = Math.max(50, Math.round(RUNS / 5))
for (const rate of [0.5, 2, 10]) {
  for (const [name, week] of [
    ['even', EVEN],
    ['weekends at half', WEEK],
  ] as const) {
    for (const [form, learn] of [
      ['ranks alone', LONGEST],
      ['ranks, then learned', 28],
    ] as const) {
      const { mean } = watchedRunLength(rate, week, learn, null, some)
      const shift = watchedRunLength(rate, week, learn, { day: 120, times: 2 }, some)
      const off = `${(100 * (mean / 365 - 1)).toFixed(1)} %`
      const early = `${(100 * shift.early).toFixed(0)} %`
      row(`${form}, ${rate} a day, ${name}`, 365, mean, off, shift.mean, early)
    }
  }
}
