import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LABELS } from '../../src/spectrum'
import { seededRandom } from '../../src/stats/random'
import { addCopy, copiesOf, createCopies, mergeCopies } from '../../src/tails/copies'
import {
  createLowest,
  distinctOf,
  entryOf,
  mergeLowest,
  sortedEntries,
} from '../../src/tails/lowest'
import { addVoice, createVoices, mergeVoices, voicesOf, writeVoice } from '../../src/tails/voices'
import { fingerprinter, hashName } from '../../src/text/fingerprint'

describe('the lowest hashes', () => {
  it('are those of the whole, with their counts, however the parts are cut', () => {
    const create = () => ({ n: 0 })
    const of = (hashes: readonly number[]) => {
      const lowest = createLowest<{ n: number }>(5)
      for (const hash of hashes) {
        const entry = entryOf(lowest, hash, create)
        if (entry) entry.n++
      }
      return lowest
    }
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(60))), (parts) => {
        const merged = createLowest<{ n: number }>(5)
        for (const part of parts) {
          mergeLowest(merged, of(part), create, (into, from) => {
            into.n += from.n
          })
        }
        const all = parts.flat()
        const lowest = [...new Set(all)].sort((a, b) => a - b)
        const expected = lowest
          .slice(0, 5)
          .map((h) => [h, { n: all.filter((x) => x === h).length }])
        expect(sortedEntries(merged)).toEqual(expected)
        expect(sortedEntries(of(all))).toEqual(expected)
        expect(of(all).bound === Infinity ? of(all).entries.size : 5).toBeLessThanOrEqual(
          2 * 5 + 16,
        )
        expect(merged.bound).toBe(lowest[5] ?? Number.POSITIVE_INFINITY)
      }),
      { numRuns: 300 },
    )
  })

  it('tell how many distinct things there were', () => {
    let covered = 0
    for (let seed = 0; seed < 60; seed++) {
      const lowest = createLowest<number>(400)
      for (let i = 0; i < 5000; i++) entryOf(lowest, hashName(`${seed} ${i}`), () => 0)
      const { value, low, high, exact } = distinctOf(lowest, 0.95)
      expect(exact).toBe(false)
      expect(Math.abs(value / 5000 - 1)).toBeLessThan(0.25)
      if (low <= 5000 && 5000 <= high) covered++
    }
    expect(covered).toBeGreaterThanOrEqual(53)
    const few = createLowest<number>(400)
    for (let i = 0; i < 30; i++) entryOf(few, hashName(`${i % 10}`), () => 0)
    expect(distinctOf(few, 0.95)).toEqual({ value: 10, low: 10, high: 10, exact: true })
  })
})

describe('the fingerprint of a text', () => {
  const fingerprint = fingerprinter()

  it('is the same for copies and another for other words', () => {
    const same = [
      'They kept me on hold for 3 hours.',
      'they kept me ON HOLD for 27 hours!!! 😡 http://a.b/c @bank',
    ].map((text) => fingerprint(text).hash)
    expect(same[0]).toBe(same[1])
    const others = ['on hold they kept me for hours', 'They kept me on hold for days', '', '!'].map(
      (text) => fingerprint(text).hash,
    )
    expect(new Set([...others.slice(0, 3), same[0]]).size).toBe(4)
    expect(fingerprint('Great service!').words).toBe(2)
  })

  it('spreads evenly and hardly ever collides', () => {
    const words = ['alpha', 'beta', 'gamma', 'delta']
    const hashes = new Set<number>()
    for (let i = 0; i < 65536; i++) {
      const text = Array.from({ length: 8 }, (_, k) => words[(i >> (2 * k)) & 3]).join(' ')
      hashes.add(fingerprint(text).hash)
    }
    expect(hashes.size).toBe(65536)
    const low = [...hashes].filter((hash) => hash < 2 ** 53 / 8).length
    expect(Math.abs(low / 65536 - 1 / 8)).toBeLessThan(0.01)
  })
})

describe('voices', () => {
  const filled = (customers: readonly string[]) => {
    const voices = createVoices()
    customers.forEach((name, i) => {
      addVoice(voices, name, i % 10 === 0 ? 'outraged' : null)
    })
    return voices
  }

  it('are exact for few customers: one loud voice among ten counts little', () => {
    const customers = [...Array.from({ length: 90 }, () => 'loud'), ...'abcdefghi']
    const { all, delighted } = filled(customers)
    const voices = voicesOf(all, 0.95)
    expect(voices).toMatchObject({ posts: 99, customers: { value: 10, exact: true } })
    expect(voices.effective!.value).toBeCloseTo((99 * 99) / (90 * 90 + 9), 12)
    expect(voicesOf(delighted, 0.95).effective).toBeNull()
  })

  it('are estimated within the stated error for many', () => {
    const random = seededRandom(4)
    let covered = 0
    for (let study = 0; study < 30; study++) {
      const customers = Array.from({ length: 20_000 }, () =>
        String(`${study} ${Math.floor(8000 * random.uniform() ** 2)}`),
      )
      const counts = new Map<string, number>()
      for (const name of customers) counts.set(name, (counts.get(name) ?? 0) + 1)
      const squares = [...counts.values()].reduce((sum, n) => sum + n * n, 0)
      const real = 20_000 ** 2 / squares
      const { effective } = voicesOf(filled(customers).all, 0.95)
      expect(effective!.exact).toBe(false)
      expect(Math.abs(effective!.value / real - 1)).toBeLessThan(0.2)
      if (effective!.low <= real && real <= effective!.high) covered++
    }
    expect(covered).toBeGreaterThanOrEqual(25)
  })

  it('merge exactly', () => {
    const names = Array.from({ length: 3000 }, (_, i) => `${(i * 7) % 1100}`)
    const merged = createVoices()
    for (const part of [names.slice(2000), names.slice(0, 70), names.slice(70, 2000)]) {
      const voices = createVoices()
      for (const name of part) addVoice(voices, name, null)
      mergeVoices(merged, voices)
    }
    const whole = createVoices()
    for (const name of names) addVoice(whole, name, null)
    expect(writeVoice(merged.all)).toEqual(writeVoice(whole.all))
  })
})

describe('copies', () => {
  const fingerprint = fingerprinter()
  const outraged = LABELS.indexOf('outraged')
  const neutral = LABELS.indexOf('neutral')
  const copiesIn = (posts: readonly (readonly [string, number])[]) => {
    const sketch = createCopies()
    const labels = LABELS.map(() => 0)
    for (const [text, label] of posts) {
      addCopy(sketch, fingerprint(text), label)
      labels[label]!++
    }
    return copiesOf(sketch, labels, 0.95)
  }

  it('are counted once, and what that changes is told', () => {
    const campaign = Array.from(
      { length: 60 },
      (_, i) => [`BOYCOTT this bank now, they robbed customer ${i}!`, outraged] as const,
    )
    const own = Array.from({ length: 30 }, (_, i) => {
      const word = String.fromCharCode(97 + (i % 26)) + String.fromCharCode(97 + Math.floor(i / 26))
      return [`the parcel of my aunt ${word} came as said`, neutral] as const
    })
    const short = Array.from({ length: 10 }, () => ['All fine!', neutral] as const)
    const copies = copiesIn([...campaign, ...own, ...short])
    expect(copies).toMatchObject({ posts: 90, copies: 59, most: 60, texts: { value: 31 } })
    expect(copies.tails.outraged).toEqual({ all: 0.6, once: 1 / 41 })
    expect(copies.tails.delighted).toEqual({ all: 0, once: 0 })
  })

  it('are estimated, within the stated error, where texts are too many to keep', () => {
    const word = (i: number) => i.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'[Number(d)]!)
    const posts = Array.from({ length: 24_000 }, (_, i) => {
      const t = i % 12_000
      return [`w${word(t)} is the name of one of many texts`, t % 5] as const
    })
    const { texts, copies, tails } = copiesIn(posts)
    expect(texts.exact).toBe(false)
    expect(Math.abs(texts.value / 12_000 - 1)).toBeLessThan(0.06)
    expect(copies).toBe(24_000 - texts.value)
    expect(tails.outraged.all).toBeCloseTo(0.2, 12)
    expect(tails.outraged.once).toBeCloseTo(0.2, 1)
  })

  it('merge exactly, and have an answer for no posts', () => {
    const merged = createCopies()
    mergeCopies(merged, createCopies())
    expect(
      copiesOf(
        merged,
        LABELS.map(() => 0),
        0.95,
      ).tails.outraged,
    ).toEqual({
      all: null,
      once: null,
    })
  })
})
