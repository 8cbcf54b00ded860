import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import kernel from '../../kernel/heads.wasm'
import type { Engine } from '../../src/model/engine.ts'
import {
  type HeadRows,
  MOST_TOLD,
  OF_SENTENCE,
  OF_TEXT,
  OF_WORDS,
  PlainHeadRows,
} from '../../src/signals/head-rows.ts'
import { type Heads, loadHeads, weightOf } from '../../src/signals/heads.ts'
import { openHeadRows } from '../../src/signals/kernel.ts'
import { packHeads } from '../../training/pack-heads.ts'

const FEATURES = 400
/** More than three times sixteen, and no multiple of it. */
const HEADS = 53
/** Some of them meet in one slot. */
const HASHES = Int32Array.from(
  { length: FEATURES },
  (_, i) => Math.imul(i + 1, 0x9e3779b1) >> (i % 9),
)
const head = { constant: 0, sentence: 0, scale: 1, threshold: 0, slope: 1, offset: 0 }
const heads = loadHeads(
  packHeads(
    Array.from({ length: HEADS }, (_, h) => ({
      ...head,
      name: `signal ${h}`,
      weights: Int8Array.from(HASHES, (hash, i) => (((hash >>> (h % 20)) + i * h) << 24) >> 24),
    })),
    HASHES,
  ),
)
const { WebAssembly: engine } = globalThis as unknown as { WebAssembly: Engine }

afterEach(() => {
  vi.unstubAllGlobals()
})

/** What each head's sum is after so many features were told for each of the three sums. */
function sumsOf(rows: HeadRows, told: readonly (readonly number[])[]): number[] {
  rows.begin()
  for (const [sum, hashes] of told.entries()) {
    rows.told.set(hashes)
    rows.add(0, hashes.length, sum)
  }
  return [...rows.sums]
}

const known = fc.nat(FEATURES - 1).map((i) => HASHES[i]!)
const hashes = fc.array(fc.oneof({ weight: 4, arbitrary: known }, fc.integer()), {
  maxLength: MOST_TOLD,
  size: 'max',
})

describe.each([
  ['in WebAssembly', (of: Heads) => openHeadRows(kernel, of)],
  ['in JavaScript', (of: Heads) => new PlainHeadRows(of)],
])('rows added up %s', (_, open) => {
  it('are the weights of the features told, each once until the next begin', () => {
    const rows = open(heads)
    fc.assert(
      fc.property(hashes, hashes, hashes, (...told) => {
        const found = sumsOf(rows, told)
        const seen = new Set<number>()
        for (const sum of [OF_TEXT, OF_WORDS, OF_SENTENCE]) {
          const fresh = [...new Set(told[sum])].filter((hash) => !seen.has(hash))
          for (const hash of fresh) seen.add(hash)
          for (let h = 0; h < HEADS; h++)
            expect(found[sum * heads.width + h]).toBe(
              fresh.reduce((total, hash) => total + weightOf(heads, h, hash), 0),
            )
        }
      }),
      { numRuns: 50 },
    )
  })

  it('add only what was told between two places', () => {
    const rows = open(heads)
    rows.begin()
    rows.told.set(HASHES.subarray(0, 3))
    rows.add(1, 2, OF_TEXT)
    expect(rows.sums[5]).toBe(weightOf(heads, 5, HASHES[1]!))
    rows.add(3, 3, OF_TEXT)
    expect(rows.sums[5]).toBe(weightOf(heads, 5, HASHES[1]!))
  })

  it('hold the greatest weights of all features at once', () => {
    const weights = new Int8Array(MOST_TOLD).fill(-128)
    const many = Int32Array.from(weights, (_, i) => i + 1)
    const least = loadHeads(packHeads([{ ...head, name: 'signal least', weights }], many))
    expect(sumsOf(open(least), [[...many], [], []])[0]).toBe(-128 * MOST_TOLD)
  })
})

describe('openHeadRows', () => {
  const told = [[...HASHES.subarray(0, 300)], [...HASHES.subarray(200, 400)], []]
  const expected = sumsOf(new PlainHeadRows(heads), told)

  it('adds up in WebAssembly where there is a kernel', () => {
    const rows = openHeadRows(kernel, heads)
    expect(rows).not.toBeInstanceOf(PlainHeadRows)
    expect(sumsOf(rows, told)).toEqual(expected)
  })

  it.each([
    ['has no WebAssembly', undefined],
    [
      'forbids to compile',
      {
        ...engine,
        Module: class {
          constructor() {
            throw new Error('forbidden')
          }
        },
      },
    ],
  ])('falls back to JavaScript where the engine %s', (_, here) => {
    vi.stubGlobal('WebAssembly', here)
    const rows = openHeadRows(kernel, heads)
    expect(rows).toBeInstanceOf(PlainHeadRows)
    expect(sumsOf(rows, told)).toEqual(expected)
  })

  it('falls back to JavaScript where the kernel was left out, or is damaged', () => {
    expect(openHeadRows('', heads)).toBeInstanceOf(PlainHeadRows)
    expect(openHeadRows(kernel.slice(0, 200), heads)).toBeInstanceOf(PlainHeadRows)
  })
})
