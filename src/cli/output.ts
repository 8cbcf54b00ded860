import { once } from 'node:events'
import { constants, createWriteStream, rmSync, type WriteStream } from 'node:fs'
import { access, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Writable } from 'node:stream'
import { OutputError } from './exit'
import { whenStopped } from './stopping'

/** Where a run writes to. Nothing is seen under its name before it is whole. */
export interface Output {
  write(text: string): Promise<void>
  /** Makes what was written stand under its name. */
  commit(): Promise<void>
  /** Leaves nothing behind. */
  discard(): Promise<void>
}

/**
 * Opens a file for output, or the standard output for `-`. A file is written beside its place and
 * moved there when whole; what is not an ordinary file (a device, a pipe) is written directly.
 *
 * @throws OutputError when the place cannot be written to
 */
export async function openOutput(path: string): Promise<Output> {
  if (path === '-') return throughStream(process.stdout, 'stdout')
  if (path === '') throw new OutputError("expected the name of a file to write to, got ''")
  const existing = await stat(path).catch(() => null)
  if (existing?.isDirectory()) throw new OutputError(`${path}: expected a file, got a directory`)
  try {
    if (existing) await access(path, constants.W_OK)
    if (existing && !existing.isFile()) return await toFile(path, path)
    await access(dirname(path), constants.W_OK)
    return await toFile(path, `${path}.${process.pid}.part`)
  } catch (error) {
    throw writable(path, error)
  }
}

async function toFile(path: string, part: string): Promise<Output> {
  const settled = part === path ? () => {} : whenStopped(() => rmSync(part, { force: true }))
  const stream = createWriteStream(part)
  try {
    await once(stream, 'open')
  } catch (error) {
    settled()
    throw error
  }
  const discard = async (): Promise<void> => {
    stream.destroy()
    if (part !== path) await rm(part, { force: true })
    settled()
  }
  return {
    ...throughStream(stream, path),
    async commit() {
      try {
        await finish(stream)
        if (part !== path) await rename(part, path)
        settled()
      } catch (error) {
        await discard()
        throw writable(path, error)
      }
    },
    discard,
  }
}

function throughStream(stream: Writable, name: string): Output {
  let failure: Error | undefined
  stream.on('error', (error) => {
    failure ??= error
  })
  return {
    async write(text) {
      if (!failure && !stream.write(text)) {
        // An error ends the wait too; it is thrown below.
        await once(stream, 'drain').catch(() => {})
      }
      if (failure) throw writable(name, failure)
    },
    async commit() {
      await new Promise<void>((resolve) => stream.write('', () => resolve()))
      if (failure) throw writable(name, failure)
    },
    discard: async () => {},
  }
}

async function finish(stream: WriteStream): Promise<void> {
  stream.end()
  await once(stream, 'close')
  if (stream.errored) throw stream.errored
}

/** A reader that stopped reading, such as `head`: not an error of anybody's. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone'
}

/** A system error in the user's words. */
function writable(path: string, error: unknown): Error {
  if (!(error instanceof Error) || !('code' in error)) return error as Error
  switch (error.code) {
    case 'EPIPE':
      return new ReaderGone(path)
    case 'ENOENT':
    case 'ENOTDIR':
      return new OutputError(`${path}: cannot be written: no such directory`)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new OutputError(`${path}: cannot be written: permission denied`)
    case 'ENOSPC':
      return new OutputError(`${path}: cannot be written: no space left on the disk`)
    default:
      return new OutputError(`${path}: cannot be written: ${error.message}`)
  }
}
