import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { InputError } from './input-error'

/** A file or the standard input, as bytes. */
export interface Source {
  /** The name that messages use: the path as given, or "stdin". */
  readonly name: string
  /** Bytes on disk, or null where that cannot be known. */
  readonly size: number | null
  /** The bytes, unzipped if they were gzipped; each chunk is the reader's to keep. */
  bytes(onRead?: (bytes: number) => void): AsyncGenerator<Buffer>
}

const CHUNK = 1 << 18
const GZIP_MAGIC = 0x1f8b

/**
 * Opens a file, or the standard input for `-`.
 *
 * @throws InputError when there is no such file, or it is a directory, or it may not be read
 */
export async function openSource(path: string, stdin: Readable): Promise<Source> {
  if (path === '') throw new InputError("''", 'expected the name of a file')
  if (path === '-')
    return { name: 'stdin', size: null, bytes: (onRead) => unzip('stdin', stdin, onRead) }
  try {
    const status = await stat(path)
    if (status.isDirectory()) throw new InputError(path, 'expected a file, got a directory')
    return {
      name: path,
      size: status.isFile() ? status.size : null,
      bytes: (onRead) => unzip(path, createReadStream(path, { highWaterMark: CHUNK }), onRead),
    }
  } catch (error) {
    throw readable(path, error)
  }
}

async function* unzip(
  path: string,
  stream: Readable,
  onRead: (bytes: number) => void = () => {},
): AsyncGenerator<Buffer> {
  try {
    const chunks = counted(stream, onRead)
    const head = await chunks.next()
    if (head.done) return
    const first = head.value
    if (first.length < 2 || first.readUInt16BE(0) !== GZIP_MAGIC) {
      yield first
      yield* chunks
      return
    }
    const gunzip = createGunzip({ chunkSize: CHUNK })
    // What fails, fails the reading of the last stream too; there it is handled.
    pipeline(Readable.from(withHead(first, chunks)), gunzip, () => {})
    yield* gunzip as AsyncIterable<Buffer>
  } catch (error) {
    throw readable(path, error)
  }
}

async function* counted(stream: Readable, onRead: (bytes: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer)
    onRead(bytes.length)
    yield bytes
  }
}

async function* withHead(head: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield head
  yield* rest
}

/** A system error in the user's words. */
export function readable(path: string, error: unknown): unknown {
  if (error instanceof InputError || !(error instanceof Error) || !('code' in error)) return error
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new InputError(path, 'no such file')
    case 'EISDIR':
      return new InputError(path, 'expected a file, got a directory')
    case 'EACCES':
    case 'EPERM':
      return new InputError(path, 'may not be read (permission denied)')
    case 'Z_BUF_ERROR':
      return new InputError(path, 'broken gzip: the file ends early')
    default:
      if (String(error.code).startsWith('Z_')) {
        return new InputError(path, `broken gzip: ${error.message}`)
      }
      return new InputError(path, `cannot be read: ${error.message}`)
  }
}
