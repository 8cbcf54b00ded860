import { spawn } from 'node:child_process'
import { openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/stats/random'
import { delight, folder } from './run'

const CLI = new URL('../../dist/cli.js', import.meta.url).pathname
const OUTRAGED =
  'Disgusting. They lied to us for months, stole our money and laughed at us. Never again!'
const PLAIN = 'Fine, as always. The order came on the day that it should have.'
const START = Date.parse('2025-01-01T12:00:00Z')
const DAY = 86_400_000
const KILLS = Number(process.env.KILLS ?? 12)

/** Posts of many brands over 100 days; in the last 20 every brand makes more people angry. */
function csv(brands: number): string {
  const random = seededRandom(4)
  const rows = ['id,time,brand,text']
  for (let day = 0; day < 100; day++) {
    const time = new Date(START + day * DAY).toISOString()
    for (let brand = 0; brand < brands; brand++) {
      const angry = random.poisson(day < 80 ? 0.5 : 3)
      for (let i = 0; i < angry; i++) rows.push(`${rows.length},${time},b${brand},"${OUTRAGED}"`)
      rows.push(`${rows.length},${time},b${brand},"${PLAIN}"`)
    }
  }
  return `${rows.join('\n')}\n`
}

const ARGS = ['watch', 'posts.csv', '--state', 'state.json', '--by', 'brand', '--close']

/** Runs the command with its output added to a file; kills it after so long. */
function runInto(cwd: string, args: readonly string[], killAfter: number | null): Promise<unknown> {
  return new Promise((resolve) => {
    const out = openSync(join(cwd, 'alerts.jsonl'), 'a')
    const child = spawn(process.execPath, [CLI, ...args], { cwd, stdio: ['ignore', out, 'ignore'] })
    const timer =
      killAfter === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve(code)
    })
  })
}

function ids(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).id as string)
}

describe('delight watch', () => {
  it('tells what grew, one line of JSON an alert', async () => {
    const cwd = folder({ 'posts.csv': csv(3) })
    const { code, stdout, stderr } = await delight(ARGS, { cwd })
    expect(stderr).toBe('')
    expect(code).toBe(0)
    const found = ids(stdout)
    for (const brand of ['b0', 'b1', 'b2']) {
      expect(found.some((id) => id.startsWith(`brand=${brand}/outraged/2025-03-2`))).toBe(true)
    }
    const again = await delight(ARGS, { cwd })
    expect(again).toMatchObject({ code: 0, stdout: '' })
  })

  it('gives each alert once, however often it is killed', async () => {
    const posts = csv(40)
    const quiet = folder({ 'posts.csv': posts, 'alerts.jsonl': '' })
    const begun = performance.now()
    expect(await runInto(quiet, ARGS, null)).toBe(0)
    const takes = performance.now() - begun
    const expected = readFileSync(join(quiet, 'alerts.jsonl'), 'utf8')
    expect(ids(expected).length).toBeGreaterThan(30)
    const random = seededRandom(6)
    for (let kill = 0; kill < KILLS; ) {
      const cwd = folder({ 'posts.csv': posts, 'alerts.jsonl': '' })
      for (;;) {
        kill++
        if ((await runInto(cwd, ARGS, random.uniform() * takes * 1.2)) === 0) break
      }
      expect(readFileSync(join(cwd, 'alerts.jsonl'), 'utf8')).toBe(expected)
    }
  }, 1_200_000)

  it('reads on where a growing file was left', async () => {
    const lines = csv(3).split('\n')
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

  it('runs a program for each alert, without a shell', async () => {
    const script = `
      const [, , to, odd] = process.argv
      const alert = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
      require('node:fs').appendFileSync(to, JSON.stringify([alert.id, odd]) + '\\n')`
    const cwd = folder({ 'posts.csv': csv(2), 'tell.cjs': script })
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
    const cwd = folder({ 'posts.csv': csv(2) })
    const failing = await delight([...ARGS, '--exec', 'no-such-program'], { cwd })
    expect(failing.code).toBe(3)
    expect(failing.stderr).toContain('no-such-program')
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
    const cwd = folder({ 'posts.csv': csv(1) })
    const { code, stderr } = await delight(['watch', 'posts.csv', '--state', 's', ...args], { cwd })
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })

  it.each([
    ['no JSON', '{', 'invalid JSON'],
    ['something else', '{}', 'expected the state of delight watch'],
  ])('refuses a state that is %s', async (_, state, message) => {
    const cwd = folder({ 'posts.csv': csv(1), 'state.json': state })
    const { code, stderr } = await delight(ARGS, { cwd })
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })

  it('refuses to go on with other settings, or another file', async () => {
    const cwd = folder({ 'posts.csv': csv(1) })
    await delight(ARGS, { cwd })
    const other = await delight([...ARGS, '--arl', '500'], { cwd })
    expect(other.stderr).toContain('is the state of a watch with')
    expect(other.code).toBe(2)
    writeFileSync(join(cwd, 'posts.csv'), csv(1).split('\n').slice(0, 9).join('\n'))
    const shorter = await delight(ARGS, { cwd })
    expect(shorter.stderr).toContain('is it another file?')
    expect(shorter.code).toBe(2)
  })
})
