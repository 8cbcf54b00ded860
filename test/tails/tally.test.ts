import { describe, expect, it } from 'vitest'
import { shareOf } from '../../src/tails/share'
import { addToTally, createTally, effectiveCounts, tallyShare } from '../../src/tails/tally'

function tally(posts: number, standsFor: number) {
  const made = createTally()
  for (let i = 0; i < posts; i++) addToTally(made, standsFor)
  return made
}

describe('posts that stand for others', () => {
  it.each([1, 10])('give plain figures to the last bit where each stands for %i', (standsFor) => {
    for (let posts = 0; posts <= 40; posts++) {
      for (let part = 0; part <= posts; part++) {
        const [some, all] = [tally(part, standsFor), tally(posts, standsFor)]
        expect(tallyShare(some, all, 0.95)).toEqual(shareOf(part, posts, 0.95))
        expect(effectiveCounts(some, all)).toEqual({ count: part, total: posts })
      }
    }
  })

  it('count as many as they stand for, with an interval for the few that were read', () => {
    const all = tally(20, 1)
    for (let i = 0; i < 10; i++) addToTally(all, 10)
    const part = tally(20, 1)
    const { count, share, low, high } = tallyShare(part, all, 0.95)
    expect([count, share]).toEqual([20, 20 / 120])
    const plain = shareOf(20, 120, 0.95)
    expect(low).toBeLessThan(plain.low)
    expect(high).toBeGreaterThan(plain.high)
  })
})
