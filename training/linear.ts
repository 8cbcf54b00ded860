import { exp } from '../src/model/arithmetic.ts'
import { lengthScale } from '../src/model/head.ts'
import { AttentionLearner, clauseWeightsOf, type LearnedAttention } from './attention.ts'
import { seeded, shuffled } from './random.ts'
import type { Sparse } from './sparse.ts'

/** An additive model: `outputs` weights a feature, and a constant for each output. */
export interface Linear {
  readonly outputs: number
  readonly weights: Float32Array
  readonly constants: Float64Array
  /** How much each clause counts; none where all count alike. */
  readonly attention?: LearnedAttention
}

/** How a linear model is fitted. */
export interface LinearOptions {
  /** `softmax`: targets are probabilities over the outputs; `logistic`: each its own, NaN to skip. */
  readonly loss: 'softmax' | 'logistic'
  readonly passes: number
  readonly rate: number
  readonly penalty: number
  /** What the penalty is multiplied by, by how many tokens a feature joins; 1 if left out. */
  readonly penaltyOfJoined?: readonly number[]
  /** Whether it is learned too how much each clause counts. */
  readonly attention?: boolean
  /** The number of each row's data set, over all rows, −1 for none: see {@link SET_RATE}. */
  readonly sets?: Int32Array
}

/**
 * Each data set has constants of its own while weights are learned, at this rate, and they are forgotten then: that reviews of an
 * airline are mostly bad shall not make a bad word of "flight".
 */
const SET_RATE = 0.1

/**
 * Fits an additive model by stochastic gradient descent (AdaGrad, falling rate).
 *
 * @param rows the rows to learn from
 * @param targets `outputs` a row, over all rows
 * @param importance one a row, over all rows
 */
export function fitLinear(
  sparse: Sparse,
  rows: Uint32Array,
  targets: Float32Array,
  importance: Float32Array,
  outputs: number,
  { loss, passes, rate, penalty, penaltyOfJoined, attention, sets }: LinearOptions,
): Linear {
  const { starts, features, values, clauses, words } = sparse
  const penalties = Float32Array.from(
    sparse.joined,
    (tokens) => penalty * (penaltyOfJoined?.[tokens] ?? 1),
  )
  const weights = new Float32Array(sparse.hashes.length * outputs)
  const squares = new Float32Array(weights.length).fill(0.02)
  const constants = new Float64Array(outputs)
  let constantSquares = 1
  const setCount = sets ? Math.max(...new Set(sets)) + 1 : 0
  const setConstants = new Float64Array(setCount * outputs)
  const setSquares = new Float64Array(setCount).fill(1)
  const sums = new Float64Array(outputs)
  const slopes = new Float64Array(outputs)
  const learner = attention ? new AttentionLearner(sparse) : undefined
  const random = seeded(1)
  for (let pass = 0; pass < passes; pass++) {
    const part = 1 - (0.75 * pass) / Math.max(1, passes - 1)
    const step = rate * part
    for (const place of shuffled(rows.length, random)) {
      const row = rows[place]!
      const scale = lengthScale(words[row]!)
      const from = starts[row]!
      const to = starts[row + 1]!
      const clauseWeights = learner?.read(row)
      sums.fill(0)
      for (let i = from; i < to; i++) {
        const at = features[i]! * outputs
        const value =
          clauseWeights === undefined ? values[i]! : values[i]! * clauseWeights[clauses[i]!]!
        for (let k = 0; k < outputs; k++) sums[k]! += value * weights[at + k]!
      }
      for (let k = 0; k < outputs; k++) sums[k] = sums[k]! * scale + constants[k]!
      const set = sets ? sets[row]! : -1
      if (set >= 0) for (let k = 0; k < outputs; k++) sums[k]! += setConstants[set * outputs + k]!
      const target = targets.subarray(row * outputs, (row + 1) * outputs)
      if (loss === 'softmax') softmaxSlopes(sums, target, slopes)
      else logisticSlopes(sums, target, slopes)
      let length = 0
      for (let k = 0; k < outputs; k++) {
        slopes[k]! *= importance[row]!
        length += slopes[k]! * slopes[k]!
      }
      if (length === 0) continue
      for (let i = from; i < to; i++) {
        const at = features[i]! * outputs
        const value =
          values[i]! * scale * (clauseWeights === undefined ? 1 : clauseWeights[clauses[i]!]!)
        const pull = penalties[features[i]!]!
        let moved = 0
        for (let k = 0; k < outputs; k++) {
          const gradient = slopes[k]! * value
          if (gradient === 0) continue
          moved += gradient * weights[at + k]!
          const square = squares[at + k]! + gradient * gradient
          squares[at + k] = square
          weights[at + k]! -= (step / Math.sqrt(square)) * (gradient + pull * weights[at + k]!)
        }
        learner?.blame(clauses[i]!, moved)
      }
      learner?.learn(row, part)
      constantSquares += length
      for (let k = 0; k < outputs; k++)
        constants[k]! -= (step * slopes[k]!) / Math.sqrt(constantSquares)
      if (set < 0) continue
      setSquares[set]! += length
      for (let k = 0; k < outputs; k++)
        setConstants[set * outputs + k]! -=
          (SET_RATE * part * slopes[k]!) / Math.sqrt(setSquares[set]!)
    }
  }
  return { outputs, weights, constants, ...(learner && { attention: learner }) }
}

function softmaxSlopes(sums: Float64Array, target: Float32Array, into: Float64Array): void {
  let highest = Number.NEGATIVE_INFINITY
  for (let k = 0; k < sums.length; k++) highest = Math.max(highest, sums[k]!)
  let total = 0
  for (let k = 0; k < sums.length; k++) {
    into[k] = exp(sums[k]! - highest)
    total += into[k]!
  }
  for (let k = 0; k < sums.length; k++) into[k] = into[k]! / total - target[k]!
}

function logisticSlopes(sums: Float64Array, target: Float32Array, into: Float64Array): void {
  for (let k = 0; k < sums.length; k++)
    into[k] = Number.isNaN(target[k]!) ? 0 : 1 / (1 + exp(-sums[k]!)) - target[k]!
}

/** The outputs of one row under an additive model. */
export function applyLinear(sparse: Sparse, row: number, model: Linear): Float64Array {
  const { outputs, weights, constants, attention } = model
  const sums = new Float64Array(outputs)
  const clauseWeights = attention && clauseWeightsOf(sparse, row, attention)
  for (let i = sparse.starts[row]!; i < sparse.starts[row + 1]!; i++) {
    const value =
      sparse.values[i]! * (clauseWeights === undefined ? 1 : clauseWeights[sparse.clauses[i]!]!)
    for (let k = 0; k < outputs; k++)
      sums[k]! += value * weights[sparse.features[i]! * outputs + k]!
  }
  const scale = lengthScale(sparse.words[row]!)
  for (let k = 0; k < outputs; k++) sums[k] = sums[k]! * scale + constants[k]!
  return sums
}
