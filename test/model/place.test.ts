import { describe, expect, it } from 'vitest'
import { placeOf, slotOf, tableOf } from '../../src/model/table.ts'
import { packTable } from '../../training/pack.ts'
import { NOBODY, placeFeatures } from '../../training/place.ts'
import { seeded } from '../../training/random.ts'

const SLOT_BITS = 12
const SLOTS = 1 << SLOT_BITS
const FEATURES = 4 * SLOTS
const random = seeded(7)
const drawn = new Set<number>()
while (drawn.size < FEATURES) drawn.add(Math.floor(random() * 2 ** 32) | 0)
const hashes = Int32Array.from(drawn)
const matter = Float64Array.from(hashes, () => random() ** 4)
const ranked = Array.from(hashes, (_, i) => i).sort((a, b) => matter[b]! - matter[a]!)
const keep = Math.round(0.65 * SLOTS)
const barred = Int32Array.from({ length: 1000 }, () => Math.floor(random() * 2 ** 32) | 0)
const placement = placeFeatures(hashes, matter, SLOT_BITS, keep, barred)
const axes = Float32Array.from({ length: 4 * FEATURES }, () => random() - 0.5)
const attention = { wordLogits: new Float32Array(FEATURES), positionLogits: new Float64Array(4) }
const { slots, displacements } = packTable(placement, hashes, axes, attention)
const table = tableOf(slots, displacements)
const held = new Set(placement.features)

describe('placeFeatures', () => {
  it('finds room for 24 in 25 of those that matter most, where plain slots have it for three in four', () => {
    const wanted = ranked.slice(0, keep)
    const placed = wanted.filter((i) => held.has(i)).length
    const inPlainSlots = new Set(wanted.map((i) => hashes[i]! & (SLOTS - 1))).size
    expect(inPlainSlots / keep).toBeLessThan(0.76)
    expect(placed / keep).toBeGreaterThan(0.96)
  })

  it('gives room to what matters most of all', () => {
    for (const i of ranked.slice(0, 100)) expect(held.has(i)).toBe(true)
  })

  it('lets each be found where its hash leads, and nothing for no feature', () => {
    placement.features.forEach((feature, place) => {
      if (feature === NOBODY) return
      expect(placeOf(table, hashes[feature]!)).toBe(place)
      expect(slotOf(table, hashes[feature]!)).toBe(slots[place])
    })
    expect(slotOf(table, 0)).toBe(0)
  })

  it('lets nothing be found for what is barred', () => {
    for (const hash of barred) expect(slotOf(table, hash)).toBe(0)
  })

  it('takes few of the others for one that has room', () => {
    const others = Array.from(hashes, (_, i) => i).filter((i) => !held.has(i))
    const taken = others.filter((i) => slotOf(table, hashes[i]!) !== 0).length
    expect(taken / others.length).toBeLessThan(1.5 / 256)
  })

  it('places the same features alike again', () => {
    expect(placeFeatures(hashes, matter, SLOT_BITS, keep, barred)).toEqual(placement)
  })
})
