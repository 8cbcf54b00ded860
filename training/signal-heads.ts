import { exp } from '../src/model/arithmetic.ts'
import { DEVIATIONS, type Kind, SIGNALS, SOURCES, TOUCHPOINTS } from '../src/signals/names.ts'
import { pooled } from '../src/signals/score.ts'
import type { FeatureRows } from './feature-rows.ts'
import { Layer, type Scales } from './layer.ts'
import { seeded, shuffled } from './random.ts'
import type { SignalFeatures } from './signal-features.ts'
import type { SignalRow } from './signal-rows.ts'

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
  /** How freely a family of data sets may have a thing more or less often than others. */
  readonly set: number
}
const FREEDOM: Readonly<Record<Kind, Freedom>> = {
  signal: { word: 3, shape: 0.2, proved: 3, own: 2, family: 0.3, set: 1 },
  touchpoint: { word: 3, shape: 0.2, proved: 3, own: 2, family: 0.3, set: 1 },
  deviation: { word: 3, shape: 0.2, proved: 6, own: 1, family: 0.3, set: 0 },
  source: { word: 2, shape: 4, proved: 2, own: 1, family: 0.25, set: 1 },
}
const VERDICT_FREEDOM = 1
const TEXT_COST = 0.08
const SENTENCE_COST = 0.15
/** What posts written for this project teach; signals are not told in corpora as they are there. */
const LEARNED_FROM_WRITTEN: ReadonlySet<Kind> = new Set<Kind>(['touchpoint', 'source'])
/** How freely gold texts may weigh a feature otherwise than all texts do. */
const GOLD_FREEDOM = 0.3
const PASSES = 5
const RATE = 0.06
/** The rate falls by this part until the last pass. */
const FALL = 0.7
const CONSTANT_RATE = 0.1
const FIRST_CONSTANT = -3
const FIRST_SENTENCE = -2
/** A sentence that would move no head's sum by more than this is not learned from. */
const LEAST_GRADIENT = 1e-4
/** The most weights that one head keeps. */
const KEPT = 4000
/** What a word's weight does in a sentence of usual length, beside that of a pattern. */
const WORD_EFFECT = 0.35

/** A fitted head, its weights in steps of `scale` as the file holds them. */
export interface FittedHead {
  readonly constant: number
  readonly sentence: number
  readonly scale: number
  /** By column: first those of whole texts, then those of sentences. */
  readonly weights: Int8Array
}

/**
 * Fits all heads together to the chosen texts, then prunes each and brings its weights to eight bits.
 * A text's label says that one of its sentences or the whole shows a thing, not which: the sum of the
 * whole and {@link pooled} sums of its sentences share what is to be learned. Gold and silver labels differ
 * in how readily they name a signal, so gold texts have weights of their own beside those of all (Daumé
 * 2007), and a head is what both make of a gold text. Each family of data sets has a constant of its own,
 * so that no word has to tell why airlines keep more people waiting than films; a text of a family that was
 * never seen gets their mean.
 *
 * @param families the number of the family of data sets that each text is of
 * @param voiceCounts how much each text counts where whose voice it is is learned
 * @param gold how many of the texts, the first ones, have gold labels
 * @param labelled how many of them, the first ones, are of the corpora; the others were written for this project
 */
export function fitHeads(
  features: SignalFeatures,
  targets: readonly Target[],
  chosen: Uint32Array,
  gold: number,
  labelled: number,
  families: Int32Array,
  voiceCounts: Float64Array,
): FittedHead[] {
  const count = targets.length
  const part = gold / (features.firsts.length - 1)
  const layersOf = (rows: FeatureRows, cost: number): Layer[] => [
    new Layer(rows, scalesOf(rows, targets, 1), count, cost),
    new Layer(rows, scalesOf(rows, targets, GOLD_FREEDOM), count, cost, part),
  ]
  const whole = layersOf(features.texts, TEXT_COST)
  const single = layersOf(features.sentences, SENTENCE_COST)
  const sets = rowsOf(families)
  const ofSets = new Layer(sets, scalesOf(sets, targets, 1), count, TEXT_COST)
  const constants = [new Constants(count, FIRST_CONSTANT), new Constants(count, 0)]
  const beginnings = new Constants(count, FIRST_SENTENCE)
  const gradient = new Float64Array(count)
  const share = new Float64Array(count)
  const random = seeded(1)
  for (let pass = 0; pass < PASSES; pass++) {
    const rate = RATE * (1 - (FALL * pass) / PASSES)
    for (const k of shuffled(chosen.length, random)) {
      const text = chosen[k]!
      const layers = text < gold ? 2 : 1
      const sum = new Float64Array(count)
      ofSets.add(text, sum)
      for (let layer = 0; layer < layers; layer++) {
        constants[layer]!.add(sum)
        whole[layer]!.add(text, sum)
      }
      const total = new Float64Array(count)
      const begin = features.firsts[text]!
      const end = features.firsts[text + 1]!
      const exponentials: Float64Array[] = []
      for (let row = begin; row < end; row++) {
        const powers = new Float64Array(count)
        beginnings.add(powers)
        for (let layer = 0; layer < layers; layer++) single[layer]!.add(row, powers)
        for (let h = 0; h < count; h++) {
          powers[h] = exp(Math.min(HIGHEST, powers[h]!))
          total[h]! += powers[h]!
        }
        exponentials.push(powers)
      }
      for (let h = 0; h < count; h++) {
        const { kind, positive } = targets[h]!
        const p = 1 / (1 + exp(-(sum[h]! + pooled(total[h]!, end - begin))))
        const counts = kind === 'source' ? voiceCounts[text]! : 1
        gradient[h] =
          text < labelled || LEARNED_FROM_WRITTEN.has(kind) ? counts * (p - positive[text]!) : 0
      }
      ofSets.learn(text, gradient, rate)
      for (let layer = 0; layer < layers; layer++) {
        constants[layer]!.learn(gradient)
        whole[layer]!.learn(text, gradient, rate)
      }
      exponentials.forEach((powers, i) => {
        let most = 0
        for (let h = 0; h < count; h++) {
          share[h] = (gradient[h]! * powers[h]!) / total[h]!
          most = Math.max(most, Math.abs(share[h]!))
        }
        if (most < LEAST_GRADIENT) return
        beginnings.learn(share)
        for (let layer = 0; layer < layers; layer++) single[layer]!.learn(begin + i, share, rate)
      })
    }
  }
  return targets.map((_, h) => {
    const weights = [whole, single].map((layers) => sumOf(layers.map((layer) => layer.of(h))))
    const bySet = ofSets.of(h)
    const usual = chosen.reduce((sum, text) => sum + bySet[families[text]!]!, 0) / chosen.length
    return {
      constant: Math.fround(constants[0]!.values[h]! + constants[1]!.values[h]! + usual),
      sentence: Math.fround(beginnings.values[h]!),
      ...pack(weights, [features.texts, features.sentences]),
    }
  })
}

/** A row for each text, whose one feature is the family of data sets that it is of. */
function rowsOf(families: Int32Array): FeatureRows {
  const hashes = Int32Array.from(new Set(families)).sort()
  const counts = new Uint32Array(hashes.length)
  for (const family of families) counts[family]!++
  return {
    starts: Uint32Array.from({ length: families.length + 1 }, (_, text) => text),
    columns: Uint32Array.from(families),
    values: new Float32Array(families.length).fill(1),
    hashes,
    counts,
    owners: Array.from(hashes, () => 'set'),
  }
}

function sumOf([first, second]: readonly Float32Array[]): Float32Array {
  return first!.map((weight, i) => weight + second![i]!)
}

/** Beyond this sum of a sentence its exponential would overflow. */
const HIGHEST = 500

/** A constant for each head, learned by AdaGrad. */
class Constants {
  readonly values: Float64Array
  private readonly squares: Float64Array

  constructor(count: number, first: number) {
    this.values = new Float64Array(count).fill(first)
    this.squares = new Float64Array(count).fill(1)
  }

  add(sums: Float64Array): void {
    for (let h = 0; h < sums.length; h++) sums[h]! += this.values[h]!
  }

  learn(gradient: Float64Array): void {
    for (let h = 0; h < gradient.length; h++) {
      const slope = gradient[h]!
      this.squares[h]! += slope * slope
      this.values[h]! -= (CONSTANT_RATE * slope) / Math.sqrt(this.squares[h]!)
    }
  }
}

/** Keeps the weights that do most over all rows, in eight bits each. */
function pack(
  parts: readonly Float32Array[],
  rows: readonly FeatureRows[],
): { scale: number; weights: Int8Array } {
  const owners = rows.flatMap((part) => [...part.owners])
  const counts = rows.flatMap((part) => [...part.counts])
  const weights = Float32Array.from(parts.flatMap((part) => [...part]))
  const effects = weights.map(
    (weight, i) =>
      Math.abs(owners[i] === 'word' ? weight * WORD_EFFECT : weight) *
      Math.sqrt(Math.sqrt(counts[i]!)),
  )
  const least = effects.toSorted()[effects.length - 1 - KEPT] ?? 0
  let largest = 1e-9
  weights.forEach((weight, i) => {
    if (effects[i]! > least) largest = Math.max(largest, Math.abs(weight))
  })
  const scale = Math.fround(largest / 127)
  return {
    scale,
    weights: Int8Array.from(weights, (weight, i) =>
      effects[i]! > least ? Math.round(weight / scale) : 0,
    ),
  }
}

/** For each column, the scale that each head sees it at. */
function scalesOf(rows: FeatureRows, targets: readonly Target[], freedom: number): Scales {
  const known = new Map<string, Float32Array>()
  return rows.owners.map((owner) => {
    const scales =
      known.get(owner) ?? Float32Array.from(targets, (target) => freedom * scaleOf(owner, target))
    known.set(owner, scales)
    return scales
  })
}

function scaleOf(owner: string, { kind, name }: Target): number {
  const freedom = FREEDOM[kind]
  if (owner === 'word') return freedom.word
  if (owner === 'shape') return freedom.shape
  if (owner === 'set') return freedom.set
  if (owner === 'verdict') return VERDICT_FREEDOM
  const isOwn =
    owner.endsWith(` ${kind} ${name}`) || (kind === 'source' && owner.includes(' source '))
  if (owner.startsWith('proved')) return isOwn ? freedom.proved : freedom.family
  if (owner.startsWith('family')) return isOwn ? freedom.own : freedom.family
  return isOwn ? freedom.own : 0
}

/** The sum of one text under a head. */
export function headSum(features: SignalFeatures, head: FittedHead, text: number): number {
  const { texts, sentences, firsts } = features
  let total = 0
  const begin = firsts[text]!
  const end = firsts[text + 1]!
  for (let row = begin; row < end; row++) {
    const sum = head.sentence + rowSum(sentences, head, row, texts.hashes.length)
    total += exp(Math.min(HIGHEST, sum))
  }
  return head.constant + rowSum(texts, head, text, 0) + pooled(total, end - begin)
}

/** @param first where the weights of these rows begin */
function rowSum(rows: FeatureRows, head: FittedHead, row: number, first: number): number {
  let sum = 0
  for (let i = rows.starts[row]!; i < rows.starts[row + 1]!; i++)
    sum += rows.values[i]! * head.weights[first + rows.columns[i]!]!
  return head.scale * sum
}
