import type { Tail } from '../../spectrum'
import type { Interval } from '../../stats/interval'
import type { OverTime, Period } from '../../tails/over-time'
import { escapeHtml } from '../escape'
import type { Figures } from '../figures'
import { dayName, periodWords } from '../over-time-words'
import { type Axis, shareAxis } from './axis'
import { round } from './round'

/** An alert as a point on the picture. */
export interface AlertMark {
  /** Its number in the list below. */
  readonly number: number
  readonly tail: Tail
  readonly direction: 'rise' | 'fall'
  /** The likeliest first day of the change: YYYY-MM-DD. */
  readonly since: string
}

const WIDTH = 640
const HEIGHT = 140
/** Room for the scale at the left, and for the names of periods below. */
const LEFT = 54
const BELOW = 26
const RIGHT = 12
const MARK_ROW = 20
const MOST_NAMES = 5
/** A name in the middle of less room than this would stick out at the right. */
const NAME_ROOM = 64
const DAY_MS = 86_400_000

/** The axis that both tails share: periods with few posts would stretch it. */
export function timeAxis({ periods }: OverTime): Axis {
  const large = periods.filter(({ tooSmall }) => !tooSmall)
  const shown = large.length > 0 ? large : periods.filter(({ measured }) => measured > 0)
  const highs = shown.flatMap(({ tails }) => [tails.outraged.high, tails.delighted.high])
  return shareAxis(highs, HEIGHT)
}

/**
 * One tail over time: dots, the band of chance alone, the pale band of the whole error, and alerts where they
 * began. What the eye sees is said in words too.
 */
export function timePicture(
  tail: Tail,
  over: OverTime,
  axis: Axis,
  marks: readonly AlertMark[],
  figures: Figures,
): string {
  const { periods } = over
  const step = (WIDTH - LEFT - RIGHT) / periods.length
  const x = (i: number): number => LEFT + (i + 0.5) * step
  const y = (share: number): number => HEIGHT - axis.at(Math.min(share, axis.most))
  const runs = runsOf(periods)
  const band = (of: (period: Period) => Interval): string =>
    runs.map((run) => bandPath(run, x, y, step, (i) => of(periods[i]!))).join('')
  const whole = ({ tails, sampling }: Period): Interval => ({
    low: Math.min(tails[tail].low, sampling[tail].low),
    high: Math.max(tails[tail].high, sampling[tail].high),
  })
  const points = runs.map((run) =>
    run.map((i) => `${round(x(i))} ${round(y(periods[i]!.tails[tail].share!))}`),
  )
  const lines = points.map((run) => `<path class="course" d="M${run.join('L')}"/>`).join('')
  const dots = runs
    .flat()
    .map((i) => {
      const { tails, tooSmall } = periods[i]!
      const kind = tooSmall ? ' class="ring"' : ''
      return `<circle${kind} cx="${round(x(i))}" cy="${round(y(tails[tail].share!))}" r="${periods.length > 30 ? 3 : 4.5}"/>`
    })
    .join('')
  const grid = axis.ticks
    .map(
      (tick) =>
        `<path class="grid" d="M0 ${round(y(tick))}H${WIDTH}"/><text x="0" y="${round(y(tick) - 4)}">${Math.round(100 * tick)} %</text>`,
    )
    .join('')
  const names = periodNames(over, x)
  const placed = placeMarks(marks, over, step)
  const rows = Math.max(0, ...placed.map(({ row }) => row + 1))
  const top = 18 + rows * MARK_ROW
  const drawn = placed.map((mark) => markAt(mark)).join('')
  return `<svg viewBox="0 ${-top} ${WIDTH} ${HEIGHT + BELOW + top}" role="img" aria-label="${escapeHtml(inWords(tail, over, marks, figures))}">${grid}<g class="${tail}"><path class="pale" d="${band(whole)}"/><path class="dark" d="${band((period) => period.sampling[tail])}"/>${lines}${dots}${drawn}</g><g class="names">${names}</g></svg>`
}

/** What the eye sees of the picture. */
function inWords(
  tail: Tail,
  { periods, length }: OverTime,
  marks: readonly AlertMark[],
  { percent }: Figures,
): string {
  const measured = periods.filter((period) => period.tails[tail].share !== null)
  const by = [...measured].sort((a, b) => a.tails[tail].share! - b.tails[tail].share!)
  const one = (period: Period): string =>
    `${percent(period.tails[tail].share)} in ${periodWords(period, length)}`
  const alerts = marks.map(
    ({ number, direction, since }) =>
      ` Alert ${number}: a ${direction} that began on ${dayName(since)}.`,
  )
  return `Share of ${tail} posts by ${length}: lowest ${one(by[0]!)}, highest ${one(by.at(-1)!)}, last ${one(measured.at(-1)!)}. All figures are in the table below.${alerts.join('')}`
}

/** Places of periods with posts, in runs without a gap. */
function runsOf(periods: readonly Period[]): number[][] {
  const runs: number[][] = []
  periods.forEach(({ measured }, i) => {
    if (measured === 0) return
    const last = runs.at(-1)
    if (last?.at(-1) === i - 1) last!.push(i)
    else runs.push([i])
  })
  return runs
}

function bandPath(
  run: readonly number[],
  x: (i: number) => number,
  y: (share: number) => number,
  step: number,
  of: (i: number) => Interval,
): string {
  const at = (across: number, share: number): string => `${round(across)} ${round(y(share))}`
  // A band ends half-way to where the next period would be.
  const ends = (i: number, value: (i: number) => number): string[] => [
    ...(i === run[0] ? [at(x(i) - step / 3, value(i))] : []),
    at(x(i), value(i)),
    ...(i === run.at(-1) ? [at(x(i) + step / 3, value(i))] : []),
  ]
  const above = run.flatMap((i) => ends(i, (one) => of(one).high))
  const below = run.flatMap((i) => ends(i, (one) => of(one).low)).reverse()
  return `M${[...above, ...below].join('L')}Z`
}

/** Some of the periods by name; the year stands where it begins. */
function periodNames({ periods, length }: OverTime, x: (i: number) => number): string {
  const every = Math.ceil(periods.length / MOST_NAMES)
  let year = ''
  return periods
    .map((period, i) => {
      if (i % every !== 0) return ''
      const words = periodWords(period, length)
      const known = length !== 'year' && words.slice(-4) === year
      year = words.slice(-4)
      const anchor = x(i) > WIDTH - NAME_ROOM ? 'end' : 'middle'
      return `<text x="${round(x(i))}" y="${HEIGHT + 20}" text-anchor="${anchor}">${known ? words.slice(0, -5) : words}</text>`
    })
    .join('')
}

interface PlacedMark extends AlertMark {
  readonly x: number
  readonly row: number
}

/** Marks side by side, and in rows where they would touch. */
function placeMarks(
  marks: readonly AlertMark[],
  { periods }: OverTime,
  step: number,
): PlacedMark[] {
  const ends: number[] = []
  return [...marks]
    .sort((a, b) => (a.since < b.since ? -1 : 1))
    .flatMap((mark) => {
      const i = periods.findIndex(({ from, to }) => from <= mark.since && mark.since <= to)
      if (i < 0) return []
      const { from, to } = periods[i]!
      const [start, end, at] = [from, to, mark.since].map((date) => Date.parse(date) / DAY_MS)
      const x = LEFT + (i + (at! - start! + 0.5) / (end! - start! + 1)) * step
      const free = ends.findIndex((end) => end <= x - 16)
      const row = free < 0 ? ends.length : free
      ends[row] = x + 34
      return [{ ...mark, x, row }]
    })
}

/** An arrow with the alert's number, and a line down to the axis. */
function markAt({ number, direction, x, row }: PlacedMark): string {
  const at = -row * MARK_ROW - 12
  const [tip, foot] = direction === 'rise' ? [at - 7, at + 5] : [at + 5, at - 7]
  return `<path class="since" d="M${round(x)} ${at + 5}V${HEIGHT}"/><path class="arrow" d="M${round(x - 7)} ${foot}H${round(x + 7)}L${round(x)} ${tip}Z"/><text class="number" x="${round(x + 10)}" y="${at + 4}">${number}</text>`
}
