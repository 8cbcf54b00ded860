import { InputError } from './input-error'
import type { Row } from './row'

/** How a Parquet file is read. */
export interface ParquetOptions {
  /** Of these columns, the ones that are needed. */
  readonly columns: (names: readonly string[]) => string[]
  readonly onRead?: (bytes: number) => void
}

/**
 * Reads rows from a Parquet file, a row group at a time, and of these only the columns needed.
 *
 * @throws InputError when the file is no Parquet, or is damaged
 */
export async function* parquetRows(path: string, options: ParquetOptions): AsyncGenerator<Row[]> {
  const { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } =
    await import('hyparquet')
  const { compressors } = await import('hyparquet-compressors')
  try {
    const file = await asyncBufferFromFile(path)
    const metadata = await parquetMetadataAsync(file)
    const names = parquetSchema(metadata).children.map(({ element }) => element.name)
    const needed = options.columns(names)
    // Without any, the first shows which columns there are in the message that none is of use.
    const columns = needed.length > 0 ? needed : names
    let rowStart = 0
    for (const group of metadata.row_groups) {
      const rowEnd = rowStart + Number(group.num_rows)
      const values = await parquetReadObjects({
        file,
        metadata,
        compressors,
        columns,
        rowStart,
        rowEnd,
      })
      options.onRead?.(Number(group.total_compressed_size ?? group.total_byte_size))
      const first = rowStart + 1
      yield values.map((value, i) => ({ line: first + i, value: plain(value) }))
      rowStart = rowEnd
    }
  } catch (error) {
    if (error instanceof InputError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new InputError(path, `broken Parquet: ${reason}`)
  }
}

/** Whole numbers of 64 bits come as bigint; those that a number holds become one, others keep their digits. */
function plain(value: Record<string, unknown>): Record<string, unknown> {
  for (const [name, cell] of Object.entries(value)) {
    if (typeof cell === 'bigint') value[name] = plainInteger(cell)
  }
  return value
}

function plainInteger(value: bigint): number | string {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : String(value)
}
