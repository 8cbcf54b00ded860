import { linkSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { delight, folder } from './run'

const POSTS = 'text\nLovely staff.\nNever again!\n'

describe('a file to write to that is an input', () => {
  it.each([
    ['measure', '--weights', '--json'],
    ['measure', '--claims', '--html'],
    ['measure', '--firm-texts', '--markdown'],
    ['measure', '--calibration', '--csv'],
    ['measure', '--weights', '--partial'],
    ['measure', '--baseline', '--json'],
    ['explain', '--patterns', '-o'],
    ['news', '--baseline', '-o'],
    ['news', '--pseudonyms', '-o'],
    ['baseline', '--add', '-o'],
    ['watch', '--pseudonyms', '--state'],
    ['claims', '--claims', '--json'],
  ])('is refused by %s where %s names it and %s writes it', async (command, reads, writes) => {
    const cwd = folder({ 'posts.csv': POSTS, other: 'as it was' })
    const { code, stderr } = await delight(
      [command, 'posts.csv', reads, 'other', writes, './other'],
      { cwd },
    )
    expect([code, stderr]).toEqual([
      3,
      'delight: ./other: expected a file to write to that is not read, got an input\n',
    ])
    expect(readFileSync(join(cwd, 'other'), 'utf8')).toBe('as it was')
  })

  it('knows each option of each command that takes a file as one that reads or writes', async () => {
    const known = 'weights claims firm-texts calibration patterns baseline add pseudonyms exec'
    const written = 'output json html markdown csv partial state'
    const commands = ['classify', 'explain', 'measure', 'merge', 'watch', 'news', 'baseline']
    const helps = await Promise.all(
      [...commands, 'journeys', 'claims', 'audit draw', 'audit read'].map((command) =>
        delight([...command.split(' '), '--help'], {}),
      ),
    )
    const found = helps.flatMap(({ stdout }) =>
      [...stdout.matchAll(/--([\w-]+) <(?:file|place|key|program)>/g)].map(([, name]) => name),
    )
    expect(new Set(found)).toEqual(new Set(`${known} ${written}`.split(' ')))
  })

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
