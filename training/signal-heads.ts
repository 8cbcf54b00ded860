import { DEVIATIONS, type Kind, SIGNALS, SOURCES, TOUCHPOINTS } from '../src/signals/names.ts'
import { fitLogistic } from './dual.ts'
import { seeded } from './random.ts'
import type { FeatureRows, SignalRow } from './signal-rows.ts'

/** One decision to learn. */
export interface Target {
  readonly kind: Kind
  readonly name: string
  readonly positive: Uint8Array
}

/** Everything that the guide asks, as yes or no for each row. */
export function targetsOf(rows: readonly SignalRow[]): Target[] {
  const target = (kind: Kind, name: string, says: (row: SignalRow) => boolean): Target => ({
    kind,
    name,
    positive: Uint8Array.from(rows, (row) => (says(row) ? 1 : 0)),
  })
  return [
    ...SIGNALS.map((name) => target('signal', name, (row) => row.signals.includes(name))),
    ...TOUCHPOINTS.map((name) =>
      target('touchpoint', name, (row) => row.touchpoints.includes(name)),
    ),
    ...DEVIATIONS.map((name) =>
      target('deviation', name, (row) => row.deviates_from.includes(name)),
    ),
    target('source', 'not_earned', (row) => row.source !== 'earned'),
    ...SOURCES.filter((name) => name !== 'earned').map((name) =>
      target('source', name, (row) => row.source === name),
    ),
  ]
}

/** How freely each sort of feature may be weighed: its scale before the regularised fit. */
interface Freedom {
  readonly word: number
  readonly shape: number
  readonly proved: number
  readonly own: number
  readonly family: number
  readonly cost: number
}
const FREEDOM: Readonly<Record<Kind, Freedom>> = {
  signal: { word: 4, shape: 0.2, proved: 6, own: 1, family: 0.3, cost: 0.1 },
  touchpoint: { word: 4, shape: 0.2, proved: 6, own: 1, family: 0.3, cost: 0.1 },
  deviation: { word: 4, shape: 0.2, proved: 6, own: 1, family: 0.3, cost: 0.1 },
  source: { word: 8, shape: 4, proved: 2, own: 1, family: 0.5, cost: 0.3 },
}
const VERDICT_FREEDOM = 1
/** How much more a positive row counts than another. */
const LIFT = 2
/** The most weights that one head keeps. */
const KEPT = 3000

/** A fitted head, its weights in steps of `scale` as the file holds them. */
export interface FittedHead {
  readonly constant: number
  readonly scale: number
  readonly weights: Int8Array
}

/** Fits one head to the chosen rows, prunes it and brings its weights to eight bits. */
export function fitHead(rows: FeatureRows, target: Target, chosen: Uint32Array): FittedHead {
  const freedom = FREEDOM[target.kind]
  const scales = Float32Array.from(rows.owners, (owner) => scaleOf(owner, target, freedom))
  const values = rows.values.map((value, i) => value * scales[rows.columns[i]!]!)
  const width = rows.hashes.length
  const data = { starts: rows.starts, columns: rows.columns, values }
  const fit = fitLogistic(data, chosen, target.positive, width, freedom.cost, LIFT, seeded(1))
  const weights = fit.weights.map((weight, i) => weight * scales[i]!)
  // A word's value in a text is small, so its weight is large; what counts is what it does.
  const effects = weights.map((weight, i) =>
    Math.abs(rows.owners[i] === 'word' ? weight / 10 : weight),
  )
  const least = [...effects].sort((a, b) => b - a)[KEPT] ?? 0
  let largest = 1e-9
  weights.forEach((weight, i) => {
    if (effects[i]! > least) largest = Math.max(largest, Math.abs(weight))
  })
  const scale = Math.fround(largest / 127)
  return {
    constant: Math.fround(fit.constant),
    scale,
    weights: Int8Array.from(weights, (weight, i) =>
      effects[i]! > least ? Math.round(weight / scale) : 0,
    ),
  }
}

function scaleOf(owner: string, { kind, name }: Target, freedom: Freedom): number {
  if (owner === 'word') return freedom.word
  if (owner === 'shape') return freedom.shape
  if (owner === 'verdict') return VERDICT_FREEDOM
  const isOwn =
    owner.endsWith(` ${kind} ${name}`) || (kind === 'source' && owner.includes(' source '))
  if (owner.startsWith('proved')) return isOwn ? freedom.proved : freedom.family
  if (owner.startsWith('family')) return isOwn ? freedom.own : freedom.family
  return isOwn ? freedom.own : 0
}

/** The sum of one row under a head. */
export function headSum(rows: FeatureRows, head: FittedHead, row: number): number {
  let sum = 0
  for (let i = rows.starts[row]!; i < rows.starts[row + 1]!; i++)
    sum += rows.values[i]! * head.weights[rows.columns[i]!]!
  return head.constant + head.scale * sum
}
