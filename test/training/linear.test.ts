import { describe, expect, it } from 'vitest'
import { fitLinear } from '../../training/linear'
import type { Sparse } from '../../training/sparse'

const TEXTS = 400
const FLIGHT = 0
const RUDE = 1

/** Texts of two data sets: airlines, of flights and three in four bad, and shops, one in four bad; half of the bad ones are rude. */
const texts = Array.from({ length: TEXTS }, (_, i) => {
  const set = i % 2
  const bad = Math.floor(i / 2) % 4 < (set === 0 ? 3 : 1)
  const rude = bad && Math.floor(i / 8) % 2 === 0
  return { set, bad, features: [...(set === 0 ? [FLIGHT] : []), ...(rude ? [RUDE] : [])] }
})
const features = Int32Array.from(texts.flatMap((text) => text.features))
const sparse: Sparse = {
  starts: Uint32Array.from([0, ...texts.map(sum)]),
  names: new Int32Array(),
  clauseStarts: new Uint32Array(TEXTS + 1),
  clauseSizes: new Uint32Array(),
  clauses: new Uint16Array(features.length),
  attended: new Uint8Array(2),
  joined: Uint8Array.of(1, 3),
  features,
  values: new Float32Array(features.length).fill(1),
  words: new Uint32Array(TEXTS).fill(1),
  hashes: Int32Array.of(1, 2),
}

function sum(_: unknown, end: number): number {
  return texts.slice(0, end + 1).reduce((total, text) => total + text.features.length, 0)
}

function weightsOf(sets?: Int32Array, penaltyOfJoined?: number[]): Float32Array {
  return fitLinear(
    sparse,
    Uint32Array.from(texts, (_, i) => i),
    Float32Array.from(texts, ({ bad }) => Number(bad)),
    new Float32Array(TEXTS).fill(1),
    1,
    {
      loss: 'logistic',
      passes: 5,
      rate: 0.4,
      penalty: 1e-3,
      ...(sets && { sets }),
      ...(penaltyOfJoined && { penaltyOfJoined }),
    },
  ).weights
}

describe('constants of data sets', () => {
  it('take what a data set says as a whole, and leave a word its own', () => {
    const alone = weightsOf()
    const beside = weightsOf(Int32Array.from(texts, ({ set }) => set))
    expect(alone[FLIGHT]).toBeGreaterThan(1)
    expect(beside[FLIGHT]).toBeLessThan(alone[FLIGHT]! * 0.7)
    expect(beside[RUDE]).toBeGreaterThan(alone[RUDE]! * 0.8)
  })

  it('are none for texts of no data set', () => {
    expect(weightsOf(new Int32Array(TEXTS).fill(-1))).toEqual(weightsOf())
  })
})

describe('penalties by how many tokens a feature joins', () => {
  it('hold back those that are penalised more, and no others', () => {
    const alike = weightsOf()
    const apart = weightsOf(undefined, [1, 1, 1, 300])
    expect(Math.abs(apart[RUDE]!)).toBeLessThan(Math.abs(alike[RUDE]!) * 0.8)
    expect(Math.abs(apart[FLIGHT]!)).toBeGreaterThan(Math.abs(alike[FLIGHT]!) * 0.95)
    expect(weightsOf(undefined, [1, 1, 1, 1])).toEqual(alike)
  })
})
