import { rmSync } from 'node:fs'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { InputError } from '../io/input-error'
import { readable } from '../io/source'
import { OutputError } from './exit'
import { whenStopped } from './stopping'

/**
 * Reads a saved state, or gives undefined where there is none yet.
 *
 * @throws InputError when the file cannot be read, or holds no JSON
 */
export async function readStateFile(path: string): Promise<unknown> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw readable(path, error)
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new InputError(path, 'expected the state of delight watch, got invalid JSON')
  }
}

/**
 * Puts a state in the place of the one before, at once: whoever is stopped at any instant leaves the
 * one or the other, whole and on the disk.
 *
 * @throws OutputError when it cannot be written
 */
export async function writeStateFile(path: string, state: unknown): Promise<void> {
  // One name for all: what a killed run has left half-written is written over.
  const part = `${path}.part`
  const settled = whenStopped(() => rmSync(part, { force: true }))
  try {
    const file = await open(part, 'w')
    try {
      await file.writeFile(`${JSON.stringify(state)}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
    await syncDirectory(dirname(path))
  } catch (error) {
    await rm(part, { force: true })
    throw new OutputError(`${path}: cannot be written: ${reason(error)}`)
  } finally {
    settled()
  }
}

/** The new name is on the disk only when its directory is; not every system can say so. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r').catch(() => null)
  await directory?.sync().catch(() => {})
  await directory?.close()
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
