import { describe, expect, it } from 'vitest'
import { leftOut } from '../../src/element/left-out'
import { createReader } from '../../src/element/reader'

const READ = { posts: 3, unread: 0, problems: [], notes: [] }

describe('what the queue says of posts that it does not show', () => {
  it('is why they are none, and nothing where all are shown', () => {
    expect(leftOut(READ)).toBe('')
    const problems = ['posts[0]: text: expected a string, got nothing', 'posts[2]: reach']
    expect(leftOut({ ...READ, unread: 1, problems: problems.slice(0, 1) })).toBe(
      '1 row is no post and was left out: posts[0]: text: expected a string, got nothing.',
    )
    const notes = ['1 date could be day/month or month/day: left out']
    expect(leftOut({ ...READ, unread: 1200, problems, notes })).toBe(
      '1,200 rows are no posts and were left out, the first one: posts[0]: text: expected a string, got nothing. 1 date could be day/month or month/day: left out.',
    )
  })
})

describe('a reader', () => {
  it.each([
    ['x', "'x'"],
    [null, 'null'],
    [{ text: 'fine' }, 'an object'],
  ])('says of a source that is none what was expected: %j', async (source, got) => {
    const worker = { postMessage: () => expect.unreachable() } as unknown as Worker
    await expect(createReader(worker).read(source as never, 'posts', () => {})).rejects.toThrow(
      `posts: expected a file or an array of posts, got ${got}`,
    )
  })
})
