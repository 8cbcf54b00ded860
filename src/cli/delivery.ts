import { spawn } from 'node:child_process'
import { closeSync, fstatSync, fsyncSync, openSync, writeSync } from 'node:fs'
import type { Alert } from '../normal/alert'
import { OutputError } from './exit'
import { openOutput } from './output'

/** How far the delivery of pending alerts had got when the state was saved. */
export interface Delivered {
  /** The file that alerts are added to, by device and number, or null for a pipe. */
  readonly file: string | null
  /** How long it was before the pending alerts. */
  readonly bytes: number
  /** How many of the pending alerts the program has been run for. */
  readonly executed: number
}

/** Adds alerts to a file or a stream. */
export interface AlertOutput {
  /** What to save before alerts are added. */
  place(): Pick<Delivered, 'file' | 'bytes'>
  /** Adds alerts; `before` tells how an earlier run may have begun to. */
  add(alerts: readonly Alert[], before: Delivered | null): Promise<void>
  close(): Promise<void>
}

const STDOUT = 1

/**
 * Opens a file to add alerts to, or the standard output for `-`. In a file, what an earlier run has
 * already written of the same alerts is seen by its length and not written again.
 *
 * @throws OutputError when it cannot be written
 */
export async function openAlertOutput(path: string): Promise<AlertOutput> {
  const fd = path === '-' ? STDOUT : openToAdd(path)
  const status = fstatSync(fd)
  if (!status.isFile()) {
    const stream = await openOutput(path)
    return {
      place: () => ({ file: null, bytes: 0 }),
      add: (alerts) => stream.write(linesOf(alerts)),
      close: () => stream.commit(),
    }
  }
  const file = `${status.dev}:${status.ino}`
  return {
    place: () => ({ file, bytes: fstatSync(fd).size }),
    async add(alerts, before) {
      const bytes = Buffer.from(linesOf(alerts))
      const size = fstatSync(fd).size
      const written = before?.file === file && size > before.bytes ? size - before.bytes : 0
      try {
        for (let at = written; at < bytes.length; ) at += writeSync(fd, bytes, at)
        // On the disk before the state says that they were delivered.
        fsyncSync(fd)
      } catch (error) {
        throw cannotWrite(path, error)
      }
    },
    async close() {
      if (fd !== STDOUT) closeSync(fd)
    },
  }
}

/**
 * Runs a program for one alert, without a shell: the arguments are its own, the alert is its standard
 * input, and what it prints goes to the standard error.
 *
 * @throws OutputError when it cannot be run, or fails
 */
export async function execute(
  program: string,
  args: readonly string[],
  alert: Alert,
): Promise<void> {
  const failure = await new Promise<string | null>((resolve) => {
    const child = spawn(program, args, { stdio: ['pipe', 2, 2] })
    child.on('error', (error) => resolve(wordsOf(error)))
    child.on('close', (code, signal) =>
      resolve(code === 0 ? null : `ended with ${code === null ? signal : `code ${code}`}`),
    )
    // A program that does not read what it is given is none the worse for it.
    child.stdin?.on('error', () => {})
    child.stdin?.end(`${JSON.stringify(alert)}\n`)
  })
  if (failure !== null) throw new OutputError(`${program}: ${failure} (alert ${alert.id})`)
}

function wordsOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'no such program'
  return error.code === 'EACCES' ? 'may not be run (permission denied)' : error.message
}

function openToAdd(path: string): number {
  try {
    return openSync(path, 'a')
  } catch (error) {
    throw cannotWrite(path, error)
  }
}

function linesOf(alerts: readonly Alert[]): string {
  return alerts.map((alert) => `${JSON.stringify(alert)}\n`).join('')
}

function cannotWrite(path: string, error: unknown): OutputError {
  const reason = error instanceof Error ? error.message : String(error)
  return new OutputError(`${path}: cannot be written: ${reason}`)
}
