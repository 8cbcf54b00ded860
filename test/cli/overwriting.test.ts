import { linkSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { delight, folder } from './run'

const POSTS = 'text\nLovely staff.\nNever again!\n'

describe('a file to write to that is an input', () => {
  it.each([
    ['classify', ['classify', 'posts.csv', '-o', 'posts.csv']],
    ['explain', ['explain', 'posts.csv', '-o', './posts.csv']],
    ['measure', ['measure', 'posts.csv', '--html', 'posts.csv']],
    ['measure, by another name', ['measure', 'posts.csv', '--json', 'same.csv']],
    ['merge', ['merge', 'posts.csv', '--json', 'posts.csv']],
    ['baseline', ['baseline', 'posts.csv', '-o', 'posts.csv']],
  ])('is refused by %s, and stays as it was', async (_, args) => {
    const cwd = folder({ 'posts.csv': POSTS })
    linkSync(join(cwd, 'posts.csv'), join(cwd, 'same.csv'))
    const { code, stderr } = await delight(args, { cwd })
    expect(code).toBe(3)
    expect(stderr).toMatch(
      /^delight: \S+: expected a file to write to that is not read, got an input\n$/,
    )
    expect(readFileSync(join(cwd, 'posts.csv'), 'utf8')).toBe(POSTS)
  })
})
