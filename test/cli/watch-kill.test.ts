import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, statSync, watch } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { seededRandom } from '../../src/stats/random'
import { folder } from './run'
import { angryPosts } from './watched-posts'

const CLI = new URL('../../dist/cli.js', import.meta.url).pathname
const ARGS = ['watch', 'posts.csv', '--state', 'state.json', '--by', 'brand', '--close']
/** `npm run bench:kill` kills 200 times. */
const KILLS = Number(process.env.KILLS ?? 15)
/** What a run writes. */
const WRITTEN = ['alerts.jsonl', 'state.json', 'state.json.part']

/** When a run is killed: after so many milliseconds, or soon after a file has changed for the nth time. */
type Moment =
  | { readonly after: number }
  | { readonly file: string; readonly change: number; readonly delay: number }
  | null

interface Ended {
  readonly code: number | null
  /** How often each file has changed. */
  readonly changes: ReadonlyMap<string, number>
}

/** Runs the command with its output added to a file, and kills it at a moment. */
function run(cwd: string, moment: Moment): Promise<Ended> {
  return new Promise((resolve) => {
    const out = openSync(join(cwd, 'alerts.jsonl'), 'a')
    const changes = new Map<string, number>()
    const watcher = watch(cwd, (_, file) => {
      const count = (changes.get(String(file)) ?? 0) + 1
      changes.set(String(file), count)
      if (!moment || !('file' in moment) || file !== moment.file || count !== moment.change) return
      if (moment.delay === 0) child.kill('SIGKILL')
      else setTimeout(() => child.kill('SIGKILL'), moment.delay)
    })
    const child = spawn(process.execPath, [CLI, ...ARGS], { cwd, stdio: ['ignore', out, 'ignore'] })
    const timer =
      moment && 'after' in moment
        ? setTimeout(() => child.kill('SIGKILL'), moment.after)
        : undefined
    child.on('close', (code) => {
      clearTimeout(timer)
      watcher.close()
      closeSync(out)
      resolve({ code, changes })
    })
  })
}

/** What a killed run was doing, by what it has left in its folder. */
function placeOf(cwd: string, partBefore: bigint): string {
  if (partTime(cwd) > partBefore) return 'saving the state'
  if (!existsSync(join(cwd, 'state.json'))) return 'before the first state'
  const { pending, delivered } = JSON.parse(readFileSync(join(cwd, 'state.json'), 'utf8'))
  if (pending.length === 0) return 'reading, or with nothing to deliver'
  const whole = pending.reduce(
    (sum: number, alert: unknown) => sum + Buffer.byteLength(`${JSON.stringify(alert)}\n`),
    0,
  )
  const written = statSync(join(cwd, 'alerts.jsonl')).size - delivered.bytes
  if (written === 0) return 'with alerts saved, not yet written'
  return written < whole ? 'within the alerts' : 'with alerts written, not yet noted'
}

function partTime(cwd: string): bigint {
  const part = join(cwd, 'state.json.part')
  return existsSync(part) ? statSync(part, { bigint: true }).mtimeNs : 0n
}

it('gives each alert once, however often and wherever it is killed', async () => {
  const posts = angryPosts(20)
  const files = { 'posts.csv': posts, 'alerts.jsonl': '' }
  const quiet = folder(files)
  const begun = performance.now()
  const { code, changes } = await run(quiet, null)
  const takes = performance.now() - begun
  expect(code).toBe(0)
  const expected = readFileSync(join(quiet, 'alerts.jsonl'), 'utf8')
  const ids = expected
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).id)
  expect(ids.length).toBeGreaterThan(20)
  expect(new Set(ids).size).toBe(ids.length)
  const random = seededRandom(6)
  const places = new Map<string, number>()
  let [kills, rounds] = [0, 0]
  while (kills < KILLS) {
    rounds++
    const cwd = folder(files)
    for (;;) {
      // A quarter of them at any time, the others where something has just been written.
      const file = WRITTEN[random.integer(4)]
      const moment = file
        ? { file, change: 1 + random.integer(changes.get(file) ?? 1), delay: random.integer(3) }
        : { after: random.uniform() * takes }
      const before = partTime(cwd)
      if ((await run(cwd, moment)).code === 0) break
      kills++
      const place = placeOf(cwd, before)
      places.set(place, (places.get(place) ?? 0) + 1)
    }
    expect(readFileSync(join(cwd, 'alerts.jsonl'), 'utf8')).toBe(expected)
  }
  const told = [...places].sort((a, b) => b[1] - a[1]).map(([place, n]) => `${n} ${place}`)
  console.log(`${kills} kills in ${rounds} runs, ${ids.length} alerts each: ${told.join('; ')}`)
}, 3_600_000)
