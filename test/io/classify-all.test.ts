import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { createDetector } from '../../src/index'

// The workers are files of the build, so the build is what is tested.
const { classifyAll } = (await import(
  new URL('../../dist/node.js', import.meta.url).href
)) as typeof import('../../src/node')

const csv = readFileSync(new URL('../../data/demo-posts.csv', import.meta.url), 'utf8')
const POSTS = Papa.parse<{ id: string; text: string }>(csv.trim(), { header: true }).data.map(
  ({ id, text }) => ({ id, text }),
)

describe('classifyAll', () => {
  it('keeps the order, and gives the numbers of one thread to the bit', async () => {
    const detector = createDetector()
    const answers = []
    for await (const { post, classification } of classifyAll(POSTS, { workers: 2, batch: 7 })) {
      answers.push([post.id, classification])
    }
    expect(answers).toEqual(POSTS.map(({ id, text }) => [id, detector.classify(text)]))
  })

  it('throws a bad post with its place, after all before it', async () => {
    const posts = [...POSTS.slice(0, 10), { text: 5 } as unknown as string, ...POSTS.slice(10)]
    let seen = 0
    const run = async (): Promise<void> => {
      for await (const _ of classifyAll(posts, { workers: 1, batch: 4 })) seen++
    }
    await expect(run()).rejects.toThrow('posts[10]: text: expected a string, got 5')
    expect(seen).toBe(10)
  })

  it('reads ambiguous dates of an array as the others in it', async () => {
    const posts = ['03/04/2026', '13/04/2026'].map((time) => ({ text: 'fine', time }))
    const days: unknown[] = []
    for await (const { post } of classifyAll(posts, { workers: 1 }))
      days.push(post.time?.slice(0, 10))
    expect(days).toEqual(['2026-04-03', '2026-04-13'])
  })

  it('tells of bad posts and goes on when asked to', async () => {
    const bad: string[] = []
    const posts = ['fine', null as unknown as string, 'good']
    const answers = []
    for await (const { post } of classifyAll(posts, {
      workers: 1,
      onBad: (error) => bad.push(error.message),
    })) {
      answers.push(post.text)
    }
    expect([answers, bad]).toEqual([
      ['fine', 'good'],
      ['posts[1]: expected a post or a text, got null'],
    ])
  })

  it('reads no further ahead than the workers need', async () => {
    let read = 0
    function* endless() {
      for (;;) {
        read++
        yield 'Good, as always.'
      }
    }
    let taken = 0
    for await (const _ of classifyAll(endless(), { workers: 2, batch: 10 })) {
      if (++taken === 25) break
    }
    expect(read).toBeLessThanOrEqual(25 + 10 * 7)
  })

  it('stops when told, with the reason', async () => {
    const control = new AbortController()
    const run = async (): Promise<void> => {
      for await (const _ of classifyAll(POSTS, { workers: 1, batch: 5, signal: control.signal })) {
        control.abort(new Error('enough'))
      }
    }
    await expect(run()).rejects.toThrow('enough')
  })

  it('refuses options out of range', async () => {
    await expect(classifyAll([], { workers: 0 }).next()).rejects.toThrow(
      'workers: expected a whole number from 1 to 256, got 0',
    )
    await expect(classifyAll([], { batch: 0 }).next()).rejects.toThrow(
      'batch: expected a whole number from 1 to 100000, got 0',
    )
  })
})
