import { describe, expect, it } from 'vitest'
import type { Alert } from '../../src/normal/alert'
import { watchTails } from '../../src/normal/watch-tails'

const DAY = 86_400_000
const START = Date.parse('2026-01-01T00:00:00Z')
const QUIET = 'Disgusting food, the worst meal of my life. Never again!'
const LOUD = 'Three hours on hold, then they hung up on me. Nobody ever called back. Disgusting!'

/** Every third day one is outraged; in the end five a day, who were kept waiting. */
function posts(): { text: string; time: string }[] {
  return Array.from({ length: 80 }, (_, day) => {
    const time = new Date(START + day * DAY).toISOString()
    if (day >= 70) return Array.from({ length: 5 }, () => ({ text: LOUD, time }))
    return day % 3 === 0 ? [{ text: QUIET, time }] : []
  }).flat()
}

async function all(alerts: AsyncIterable<Alert>): Promise<Alert[]> {
  const found: Alert[] = []
  for await (const alert of alerts) found.push(alert)
  return found
}

describe('watchTails', () => {
  it('names what the texts show more of, by reading those in the tail', async () => {
    const alerts = await all(watchTails(posts(), { arl: 2000, measure: 'count' }))
    const began = alerts.find(({ kind, tail }) => kind === 'began' && tail === 'outraged')!
    expect(began.direction).toBe('rise')
    const names = began.changed.map(({ name }) => name)
    expect(names).toContain('waiting')
    expect(names).toContain('phone')
    expect(names).not.toContain('food_drink')
    expect(began.changed.every(({ p, posts, expected }) => p <= 0.1 && posts > expected)).toBe(true)
    expect(began.read.map(({ text }) => text)).toContain(LOUD)
    expect(JSON.parse(JSON.stringify(began))).toEqual(began)
  })

  it('reads nothing where that is asked for', async () => {
    const explainer = {
      explain: () => {
        throw new Error('read')
      },
    }
    const alerts = await all(
      watchTails(posts(), { arl: 2000, measure: 'count', explainAbove: 1, explainer }),
    )
    expect(alerts.length).toBeGreaterThan(0)
    expect(alerts.every(({ changed }) => changed.length === 0)).toBe(true)
  })

  it('passes over posts that cannot be read where that is asked for', async () => {
    const bad = [{ text: 'Fine.', time: 'yesterday' }]
    await expect(all(watchTails(bad))).rejects.toThrow('posts[0]')
    expect(await all(watchTails(bad, { skipBad: true }))).toEqual([])
  })

  it('says so where the posts are not in the order of time', async () => {
    const given = posts()
    await expect(all(watchTails([...given].reverse()))).rejects.toThrow(
      /^watchTails: 64 of 74 posts left out, too late: .* \(sort the posts by time, or allow for later ones with lateness, now 1\)$/,
    )
    // One straggler in ten is none.
    const late = given.filter((_, i) => i < 7)
    const rest = given.filter((_, i) => i >= 7)
    expect((await all(watchTails([...rest, ...late]))).length).toBeGreaterThan(0)
    expect(await all(watchTails(posts(), { lateness: 60 }))).not.toEqual([])
  })
})
