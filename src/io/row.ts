/** One row of a file as it stands there. */
export interface Row {
  /** The line that the row starts at, from 1; in a table without lines, which row it is. */
  readonly line: number
  readonly value: Readonly<Record<string, unknown>>
}

/** A row that could not be read. */
export interface BadRow {
  readonly line: number
  /** What was expected there. */
  readonly problem: string
}

export const NUL_PROBLEM = 'expected text, got NUL bytes (is it UTF-16 or not a text file?)'
export const UTF8_PROBLEM = 'expected UTF-8, got bytes that are not'
