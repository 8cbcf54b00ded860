import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { type Block, blocksOfLines, isBlankBlock } from './blocks'
import { bufferOf } from './buffer-of'
import { csvRows } from './csv'
import { InputError } from './input-error'
import { jsonLinesRows } from './json-lines'
import { otherFormat } from './other-formats'
import { parquetRows } from './parquet'
import type { BadRow, Row } from './row'
import { openSource } from './source'

/** The formats that posts are read from; CSV and JSON Lines may be gzipped. */
export type Format = 'csv' | 'jsonl' | 'parquet'

/** How a file is opened. */
export interface OpenOptions {
  readonly format?: Format
  readonly stdin: Readable
  readonly onRead?: (bytes: number) => void
  /** Of these columns, the ones that are needed. */
  readonly columns: (names: readonly string[]) => string[]
  /** What the file should hold, for messages; posts when absent. */
  readonly holds?: string
}

/** A file's rows, in batches. */
export interface Rows {
  readonly format: Format
  /** The name that messages use. */
  readonly name: string
  /** Whether it can be read once more. */
  readonly isFile: boolean
  readonly rows: AsyncGenerator<(Row | BadRow)[]>
}

const PARQUET_MAGIC = 'PAR1'

/**
 * Opens a file, or the standard input for `-`, in the format that its name or its first byte tells.
 *
 * @throws InputError when it cannot be read, is of another format, or is empty (but for a stream that is
 *   said to be JSON Lines)
 */
export async function openRows(path: string, options: OpenOptions): Promise<Rows> {
  const source = await openSource(path, options.stdin)
  const isFile = source.size !== null
  if (isFile && (await isParquet(path, options.format))) {
    return { format: 'parquet', name: path, isFile, rows: parquetRows(path, options) }
  }
  const blocks = blocksOfLines(source.bytes(options.onRead), source.name)
  const head = await nextWithText(blocks)
  // Engines that cut a table into streams start the command for parts without a row too.
  if (!head && !isFile && options.format === 'jsonl') {
    return { format: 'jsonl', name: source.name, isFile, rows: jsonLinesRows(blocks) }
  }
  if (!head) {
    throw new InputError(source.name, `expected ${options.holds ?? 'posts'}, got an empty file`)
  }
  const other = otherFormat(head.bytes)
  if (other !== null) {
    throw new InputError(source.name, `expected CSV, JSON Lines or Parquet, got ${other}`)
  }
  const all = withHead(head, blocks)
  const format = options.format ?? formatOf(path, source.name, head)
  const rows = format === 'csv' ? csvRows(all, source.name, options.columns) : jsonLinesRows(all)
  return { format, name: source.name, isFile, rows }
}

async function isParquet(path: string, format: Format | undefined): Promise<boolean> {
  if (format !== undefined) return format === 'parquet'
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.toString('latin1', 0, bytesRead) === PARQUET_MAGIC
  } finally {
    await file.close()
  }
}

async function nextWithText(blocks: AsyncGenerator<Block>): Promise<Block | null> {
  for (;;) {
    const next = await blocks.next()
    if (next.done) return null
    if (!isBlankBlock(next.value)) return next.value
  }
}

async function* withHead(head: Block, rest: AsyncGenerator<Block>): AsyncGenerator<Block> {
  yield head
  yield* rest
}

/** The first byte that is not white space. */
function firstByte(block: Block): number | undefined {
  return block.bytes.find((byte) => byte > 0x20)
}

function formatOf(path: string, source: string, head: Block): Format {
  const name = path.toLowerCase().replace(/\.gz$/, '')
  if (name.endsWith('.csv') || name.endsWith('.tsv')) return 'csv'
  if (name.endsWith('.jsonl') || name.endsWith('.ndjson')) return 'jsonl'
  if (bufferOf(head.bytes).toString('latin1', 0, 4) === PARQUET_MAGIC) {
    throw new InputError(source, 'expected CSV or JSON Lines, got Parquet (name the file instead)')
  }
  const first = String.fromCharCode(firstByte(head) as number)
  if (first === '[') {
    const problem =
      "expected CSV or JSON Lines (one object a line), got a JSON array (jq -c '.[]' makes lines of it)"
    throw new InputError(source, problem)
  }
  return first === '{' ? 'jsonl' : 'csv'
}
