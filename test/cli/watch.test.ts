import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { delight, folder } from './run'
import { angryPosts } from './watched-posts'

const ARGS = ['watch', 'posts.csv', '--state', 'state.json', '--by', 'brand', '--close']

function ids(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).id as string)
}

describe('delight watch', () => {
  it('tells what grew, one line of JSON an alert', async () => {
    const cwd = folder({ 'posts.csv': angryPosts(3) })
    const { code, stdout, stderr } = await delight(ARGS, { cwd })
    expect(stderr).toBe('')
    expect(code).toBe(0)
    const found = ids(stdout)
    for (const brand of ['b0', 'b1', 'b2']) {
      expect(
        found.some((id) => id.startsWith(`brand=${brand}/outraged/count/rise/2025-03-2`)),
      ).toBe(true)
    }
    for (const line of stdout.trim().split('\n')) {
      const { kind, direction, changed } = JSON.parse(line)
      if (kind === 'began' && direction === 'rise') expect(changed.length).toBeGreaterThan(0)
    }
    const again = await delight(ARGS, { cwd })
    expect(again).toMatchObject({ code: 0, stdout: '' })
  })

  it('keeps neither who wrote nor whom they name, on request', async () => {
    const posts = angryPosts(1)
      .replace('id,time,brand,text', 'id,time,brand,text,customer,value')
      .replace('"Disgusting.', '"Disgusting, Agnes Peterson.')
      .split('\n')
      .map((line, i) => (i === 0 || line === '' ? line : `${line},C-77,${i > 100 ? 9 : 3}`))
      .map((line) =>
        line.replace('Disgusting.', 'Disgusting, call Agnes Peterson on 020 7946 0991.'),
      )
    const cwd = folder({ 'posts.csv': posts.join('\n'), key: 'sixteen characters or more' })
    const asked = ['--redact', '--pseudonyms', 'key', '--weight', 'value', '--learn', '14']
    const args = ['watch', 'posts.csv', '--state', 'state.json', '--by', 'customer', '--close']
    const { code, stdout, stderr } = await delight([...args, ...asked], { cwd })
    expect([code, stderr]).toEqual([0, ''])
    const [alert] = stdout.split('\n').map((line) => (line === '' ? null : JSON.parse(line)))
    expect(alert.group.customer).toMatch(/^[0-9a-f]{16,}$|^[\w-]{16,}$/)
    expect(alert.read[0].text).toContain('[phone]')
    expect(alert.weight.posts).toBe(alert.count.value)
    const state = readFileSync(join(cwd, 'state.json'), 'utf8')
    for (const text of [stdout, state]) expect(text).not.toMatch(/C-77|Agnes|7946/)
  })

  it('reads on where a growing file was left', async () => {
    const lines = angryPosts(3).split('\n')
    const whole = folder({ 'posts.csv': lines.join('\n') })
    const parts = folder({ 'posts.csv': '' })
    const expected = (await delight(ARGS, { cwd: whole })).stdout
    let found = ''
    for (const end of [40, 300, 301, lines.length]) {
      writeFileSync(join(parts, 'posts.csv'), lines.slice(0, end).join('\n'))
      const open = end < lines.length ? ARGS.slice(0, -1) : ARGS
      found += (await delight(open, { cwd: parts })).stdout
    }
    expect(found).toBe(expected)
  })

  it('takes files in any order, as if they were sorted by time', async () => {
    const [head = '', ...rows] = angryPosts(3).trim().split('\n')
    const csv = (some: readonly string[]): string => [head, ...some].join('\n')
    const sorted = await delight(ARGS, { cwd: folder({ 'posts.csv': csv(rows) }) })
    expect(ids(sorted.stdout).length).toBeGreaterThan(2)
    const newestFirst = folder({ 'posts.csv': csv(rows.toReversed()) })
    expect(await delight(ARGS, { cwd: newestFirst })).toEqual(sorted)
    const odd = rows.filter((_, i) => i % 2 === 1).toReversed()
    const even = rows.filter((_, i) => i % 2 === 0)
    const parts = folder({ 'posts.csv': csv(odd), 'more.csv': csv(even) })
    expect(await delight(['watch', 'more.csv', ...ARGS.slice(1)], { cwd: parts })).toEqual(sorted)
    // All days but those that a post may still come for are closed, and the state is small again.
    const state = JSON.parse(readFileSync(join(parts, 'state.json'), 'utf8'))
    expect(state.watch.groups.flatMap(({ open }: { open: object[] }) => open)).toEqual([])
    expect(state.watch.leftOut.late).toBe(0)
  })

  it('ends with an error where most of a stream came too late, and says of fewer what to do', async () => {
    const [head, ...rows] = angryPosts(1).trim().split('\n')
    const stream = (some: readonly (string | undefined)[]) => {
      const args = ['watch', '-', '--state', 'state.json', '--close']
      return delight(args, { cwd: folder({}), stdin: `${[head, ...some].join('\n')}\n` })
    }
    const reversed = await stream(rows.toReversed())
    expect(reversed.code).toBe(2)
    expect(reversed.stderr).toMatch(
      /^delight: watch: (\d+) of \d+ posts left out, too late: .*sort the standard input by time or give it as a file/,
    )
    expect(reversed.stderr.trim().split('\n')).toHaveLength(1)
    const few = await stream([...rows, ...rows.slice(0, 3)])
    expect([few.code, few.stderr]).toEqual([
      0,
      expect.stringMatching(/^delight: note: 3 posts left out, too late: .*--lateness \(now 1\)/),
    ])
    expect(few.stdout).toBe((await stream(rows)).stdout)
  })

  it('says that files came too late for days that an earlier run has closed', async () => {
    const [head, ...rows] = angryPosts(1).trim().split('\n')
    const half = Math.floor(rows.length / 2)
    const cwd = folder({
      'new.csv': [head, ...rows.slice(half)].join('\n'),
      'old.csv': [head, ...rows.slice(0, half)].join('\n'),
    })
    const run = (file: string) => delight(['watch', file, '--state', 'state.json'], { cwd })
    expect((await run('new.csv')).code).toBe(0)
    const { code, stderr } = await run('old.csv')
    expect([code, stderr]).toEqual([2, expect.stringContaining('an earlier run had closed them')])
    expect(stderr).toContain(`${half} of ${half} posts left out`)
    // What was left out before is not told again.
    expect(await run('old.csv')).toMatchObject({ code: 0, stderr: '' })
  })

  it('runs a program for each alert, without a shell', async () => {
    const script = `
      const [, , to, odd] = process.argv
      const alert = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
      require('node:fs').appendFileSync(to, JSON.stringify([alert.id, odd]) + '\\n')`
    const cwd = folder({ 'posts.csv': angryPosts(2), 'tell.cjs': script })
    const odd = '$(touch pwned); `x` "y" *'
    const exec = [
      '--exec',
      process.execPath,
      ...['tell.cjs', 'told', odd].map((a) => `--exec-arg=${a}`),
    ]
    const { code, stdout } = await delight([...ARGS, ...exec], { cwd })
    expect(code).toBe(0)
    const told = readFileSync(join(cwd, 'told'), 'utf8').trim().split('\n')
    expect(told.map((line) => JSON.parse(line))).toEqual(ids(stdout).map((id) => [id, odd]))
  })

  it('tries a program that failed again in the next run, for the alerts that it still owes', async () => {
    const cwd = folder({ 'posts.csv': angryPosts(2) })
    const failing = await delight([...ARGS, '--exec', 'no-such-program'], { cwd })
    expect(failing.code).toBe(3)
    expect(failing.stderr).toContain('delight: no-such-program: no such program (alert brand=')
    const script = `require('node:fs').appendFileSync('told', 'x')`
    writeFileSync(join(cwd, 'tell.cjs'), script)
    const args = [...ARGS, '--exec', process.execPath, '--exec-arg', 'tell.cjs']
    expect((await delight(args, { cwd })).code).toBe(0)
    expect(readFileSync(join(cwd, 'told'), 'utf8').length).toBeGreaterThan(0)
  })

  it.each([
    ['a run length out of range', ['--arl', '3'], 'arl: expected 20 to 10000, got 3'],
    ['a number that is none', ['--arl', 'often'], 'expected a number'],
    ['a column that is not there', ['--by', 'shop'], "expected a column 'shop'"],
  ])('refuses %s', async (_, args, message) => {
    const cwd = folder({ 'posts.csv': angryPosts(1) })
    const { code, stderr } = await delight(['watch', 'posts.csv', '--state', 's', ...args], { cwd })
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })

  it.each([
    ['no JSON', '{', 'invalid JSON'],
    ['something else', '{}', 'expected the state of delight watch'],
    ['null', 'null', 'expected the state of delight watch'],
  ])('refuses a state that is %s', async (_, state, message) => {
    const cwd = folder({ 'posts.csv': angryPosts(1), 'state.json': state })
    const { code, stderr } = await delight(ARGS, { cwd })
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })

  it('refuses to go on with other settings, or another file', async () => {
    const cwd = folder({ 'posts.csv': angryPosts(1) })
    await delight(ARGS, { cwd })
    const other = await delight([...ARGS, '--arl', '500'], { cwd })
    expect(other.stderr).toContain('is the state of a watch with')
    expect(other.code).toBe(2)
    writeFileSync(join(cwd, 'posts.csv'), angryPosts(1).split('\n').slice(0, 9).join('\n'))
    const shorter = await delight(ARGS, { cwd })
    expect(shorter.stderr).toContain('is it another file?')
    expect(shorter.code).toBe(2)
  })
})
