import { describe, expect, it } from 'vitest'
import { type NestedGroup, nestedMeans } from '../../src/stats/nested-means'
import { type Random, seededRandom } from '../../src/stats/random'

const group = (sums: readonly number[], strength: number): NestedGroup => ({
  sums,
  items: sums.reduce((total, sum) => total + sum, 0),
  strength,
})

/** Counts of draws from these shares. */
function drawn(shares: readonly number[], items: number, { uniform }: Random): number[] {
  const counts = shares.map(() => 0)
  for (let n = 0; n < items; n++) {
    let left = uniform()
    let i = 0
    while (i < shares.length - 1 && left >= shares[i]!) left -= shares[i++]!
    counts[i]!++
  }
  return counts
}

/** Shares about a mean, from a Dirichlet of this strength: what Pólya's urn comes to. */
function sharesAbout(mean: readonly number[], strength: number, random: Random): number[] {
  const balls = 600
  const counts = mean.map(() => 0)
  for (let n = 0; n < balls; n++) {
    const shares = mean.map((share, i) => (counts[i]! + strength * share) / (n + strength))
    counts[drawn(shares, 1, random).indexOf(1)]!++
  }
  return counts.map((count) => count / balls)
}

describe('nestedMeans', () => {
  it('draws a group to the others of the one around it, by hand', () => {
    const [wide, narrow] = nestedMeans([group([6, 14], 5), group([1, 9], 4)], [0.5, 0.5])
    expect(wide![0]).toBeCloseTo((6 + 2.5) / 25, 12)
    // The ten others: five and five. They and what they are drawn to count for 15, of a group that counts for 4.
    const [others, worth] = [(5 + 2.5) / 15, (15 * 4) / (15 + 4 + 1)]
    expect(narrow![0]).toBeCloseTo((1 + worth * others) / (10 + worth), 12)
  })

  it('counts the items of a group that is all of the one around it once', () => {
    const counts = [0, 20]
    const [trade, firm] = nestedMeans([group(counts, 4), group(counts, Infinity)], [0.2, 0.8])
    // Firms that do not differ are their trade.
    expect(trade![0]).toBeCloseTo((0 + 4 * 0.2) / 24, 12)
    expect(firm![0]).toBeCloseTo(trade![0]!, 12)
    const [, differing] = nestedMeans([group(counts, 4), group(counts, 6)], [0.2, 0.8])
    const worth = 24 / 11
    expect(differing![0]).toBeCloseTo((worth * 0.2) / (20 + worth), 12)
  })

  it('passes on what is known where a group has nothing of its own, to the last bit', () => {
    const some = [group([3, 5], 5), group([1, 2], 0.7)]
    const [, known] = nestedMeans(some, [0.3, 0.7])
    const [, , new_] = nestedMeans([...some, group([0, 0], 3)], [0.3, 0.7])
    expect(new_).toEqual(known)
    expect(nestedMeans([group([0, 0], 5)], [0.3, 0.7])).toEqual([[0.3, 0.7]])
    expect(nestedMeans([group([9, 1], Infinity)], [0.3, 0.7])).toEqual([[0.3, 0.7]])
  })

  // The best that is linear in the counts: its error goes with none of them, and is the least.
  it.each([
    ['the group is all of the one around it', 0],
    ['there are as many others', 20],
  ])('errs less than counting twice, and to no side, where %s', (_, others) => {
    const random = seededRandom(41)
    const [mean, strengths, items] = [[0.2, 0.8], [5, 7] as const, 20]
    const errors = { once: 0, twice: 0 }
    const atNone = { truth: 0, once: 0, twice: 0 }
    let [counted, owed] = [0, 0]
    for (let run = 0; run < 3000; run++) {
      const trade = sharesAbout(mean, strengths[0], random)
      const firm = sharesAbout(trade, strengths[1], random)
      const own = drawn(firm, items, random)
      const all = drawn(trade, others, random).map((count, i) => count + own[i]!)
      const [wide, narrow] = nestedMeans([group(all, strengths[0]), group(own, strengths[1])], mean)
      const [truth, once] = [firm[0]!, narrow![0]!]
      // The same with the group's own items in what it is drawn to.
      const twice = (own[0]! + strengths[1] * wide![0]!) / (items + strengths[1])
      counted += own[0]! * truth
      owed += own[0]! * once
      errors.once += (once - truth) ** 2
      errors.twice += (twice - truth) ** 2
      if (own[0] === 0) {
        atNone.truth += truth
        atNone.once += once
        atNone.twice += twice
      }
    }
    // Of groups that never showed the class, how much of it there is: counting twice tells of far too little.
    expect(atNone.once / atNone.truth).toBeGreaterThan(0.9)
    expect(atNone.once / atNone.truth).toBeLessThan(1.5)
    expect(atNone.twice / atNone.truth).toBeLessThan(0.85)
    expect(Math.abs(owed / counted - 1)).toBeLessThan(0.02)
    expect(errors.once).toBeLessThan(errors.twice)
  })
})
