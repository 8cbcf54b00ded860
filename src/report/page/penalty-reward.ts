import type { OUTCOMES } from '../../tails/driver-counts'
import type { Effect, TouchpointContrast } from '../../tails/drivers'
import { escapeHtml } from '../escape'
import type { Figures } from '../figures'
import { placeName } from '../places'
import { round } from './round'

type Outcome = (typeof OUTCOMES)[number]
export type Kind = NonNullable<TouchpointContrast['kind']>

/** A touchpoint of which both sides are known. */
export interface Contrast {
  readonly touchpoint: string
  readonly penalty: Effect
  readonly reward: Effect
  readonly kind: Kind
}

/** Outcomes that a firm wants less of: there a higher chance is a cost, and a lower one is earned. */
const UNWANTED: readonly Outcome[] = ['outrage', 'leaving']
const KIND_NAMES: readonly Kind[] = ['basic', 'performance', 'delighter', 'indifferent']

const WIDTH = 640
const MIDDLE = WIDTH / 2
const ROW = 54
const TOP = 26
const BAR = 9
const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5]
const MOST_TICKS = 3

/**
 * Penalty–reward plot: to the left what failing costs, to the right what excelling earns, with intervals; the
 * touchpoints that matter most come first.
 */
export function penaltyReward(
  outcome: Outcome,
  contrasts: readonly Contrast[],
  { points }: Figures,
): string {
  // To the right is what a firm wants, whichever way the chance has to move for it.
  const sign = UNWANTED.includes(outcome) ? -1 : 1
  const weight = ({ penalty, reward }: Contrast): number =>
    Math.max(0, -sign * penalty.value) + Math.max(0, sign * reward.value)
  const shown = [...contrasts].sort((a, b) => weight(b) - weight(a))
  const ends = shown.flatMap(({ penalty, reward }) =>
    [penalty, reward].flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]),
  )
  // No chance changes by more than 100 points, however far an interval reaches.
  const farthest = Math.min(1, Math.max(0.01, ...ends))
  const step = STEPS.find((size) => farthest / size <= MOST_TICKS) ?? 0.5
  const most = Math.ceil(farthest / step - 1e-9) * step
  const x = (effect: number): number =>
    MIDDLE + ((sign * Math.max(-most, Math.min(most, effect))) / most) * (MIDDLE - 34)
  const height = TOP + ROW * shown.length
  const ticks = Array.from({ length: 2 * Math.round(most / step) + 1 }, (_, i) => i * step - most)
  const grid = ticks
    .map((tick) => `<path class="grid" d="M${round(x(tick))} ${TOP - 6}V${height}"/>`)
    .join('')
  const scale = ticks
    .map((tick) => {
      const at = Math.round(100 * tick)
      const text = at === 0 ? '0' : `${at < 0 ? '−' : '+'}${Math.abs(at)}`
      return `<text x="${round(x(tick))}" y="${height + 16}" text-anchor="middle">${text}</text>`
    })
    .join('')
  const rows = shown.map((one, i) => rowOf(one, TOP + i * ROW, x)).join('')
  const kinds = KIND_NAMES.flatMap((kind) => {
    const names = shown.filter((one) => one.kind === kind).map((one) => placeName(one.touchpoint))
    return names.length === 0 ? [] : [`${kind}: ${names.join(', ')}`]
  })
  const [first] = shown
  const words = `What failing costs and what excelling earns, by touchpoint, in points of the chance of ${outcome}. First ${placeName(first!.touchpoint)}: failing ${points(first!.penalty.value)}, excelling ${points(first!.reward.value)}. Kinds: ${kinds.join('; ')}. All figures are in the table below.`
  return `<figure class="over contrast">
<svg viewBox="0 0 ${WIDTH} ${height + 24}" role="img" aria-label="${escapeHtml(words)}">${grid}<path class="zero" d="M${MIDDLE} ${TOP - 6}V${height}"/><text class="head" x="${MIDDLE - 10}" y="12" text-anchor="end">◀ what failing costs</text><text class="head" x="${MIDDLE + 10}" y="12">what excelling earns ▶</text>${rows}${scale}</svg>
<figcaption>Points of the chance of ${outcome}; thin lines are intervals. Of each pair the upper bar is where it fails, the lower where it excels; faint ones may be nothing but chance.</figcaption>
</figure>`
}

function rowOf(
  { touchpoint, penalty, reward, kind }: Contrast,
  top: number,
  x: (effect: number) => number,
): string {
  const side = (effect: Effect, colour: string, middle: number): string => {
    const [from, to] = [x(0), x(effect.value)].sort((a, b) => a - b)
    const [low, high] = [x(effect.low), x(effect.high)]
    const faint = effect.low <= 0 && effect.high >= 0 ? ' faint' : ''
    return `<g class="${colour}${faint}"><rect x="${round(from!)}" y="${round(middle - BAR / 2)}" width="${round(to! - from!)}" height="${BAR}"/><path d="M${round(low)} ${middle}H${round(high)}M${round(low)} ${middle - 3}v6M${round(high)} ${middle - 3}v6"/></g>`
  }
  return `<text class="name" x="0" y="${top + 14}">${escapeHtml(placeName(touchpoint))}</text><text x="${WIDTH}" y="${top + 14}" text-anchor="end">${kind}</text>${side(penalty, 'outraged', top + 27)}${side(reward, 'delighted', top + 39)}`
}
