import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, watch } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLI, folder } from './run'

const POSTS = `text\n${'Two hours on hold then cut off. Never again!\n'.repeat(200_000)}`

/** Runs the command and stops it once it has begun a file. */
function stopped(
  args: readonly string[],
  signal: 'SIGINT' | 'SIGTERM',
  cwd: string,
): Promise<{ code: number | null; by: NodeJS.Signals | null; parts: number }> {
  return new Promise((resolve) => {
    let parts = 0
    const child = spawn(process.execPath, [CLI, ...args], { cwd, stdio: 'ignore' })
    const watcher = watch(cwd, (_, name) => {
      if (!String(name).endsWith('.part') || ++parts > 1) return
      setTimeout(() => child.kill(signal), 100)
    })
    child.on('close', (code, by) => {
      watcher.close()
      resolve({ code, by, parts })
    })
  })
}

describe.each(['SIGINT', 'SIGTERM'] as const)('a run that %s stops', (signal) => {
  it.each([
    [['classify', 'p.csv', '-o', 'old.json']],
    [['measure', 'p.csv', '--json', 'old.json', '--html', 'r.html', '--csv', 'r.csv']],
    [['measure', 'p.csv', '--partial', 'old.json']],
  ])('leaves the folder as it was: %j', async (args) => {
    const cwd = folder({ 'p.csv': POSTS, 'old.json': 'from before\n' })
    const { code, by, parts } = await stopped(args, signal, cwd)
    // A shell says 130 and 143 of these.
    expect([code, by]).toEqual([null, signal])
    expect(parts).toBeGreaterThan(0)
    expect(readdirSync(cwd).sort()).toEqual(['old.json', 'p.csv'])
    expect(readFileSync(join(cwd, 'old.json'), 'utf8')).toBe('from before\n')
  })
})
