/** One row of CSV, which may stand on many lines. */
export interface CsvRecord {
  readonly cells: readonly string[]
  /** Line breaks inside its quoted fields. */
  readonly breaks: number
  /** What is wrong with its quotes, after which its cells are a guess. */
  readonly broken?: 'text after a closing quote' | 'never closed'
}

/** Takes the next lines of a file, and gives the records that they complete. */
export interface RecordReader {
  /** @param lines whole lines; only the last ones of a file may lack their line break */
  read(lines: string, last: boolean): CsvRecord[]
  /** Characters read of the record that is not complete, since a quoted field of it is still open. */
  openLength(): number
}

const QUOTE = '"'
const [SPACE, TAB, RETURN] = [0x20, 0x09, 0x0d]

/**
 * Cuts text into records and cells by RFC 4180, and looks at each character a bounded number of times, however
 * the quotes stand and however long a field goes on. That is why no package does this: of those that work in
 * a page, the fastest looks at the rest of a broken field once for each of its quotes, and reads an open field
 * anew with each piece of a file; the others are some times slower.
 *
 * A quote inside a field that does not begin with one is text. A quoted field ends at a quote before a
 * delimiter or a line end, spaces between them left out; any other quote that is not doubled breaks the record.
 */
export function createRecordReader(delimiter: string): RecordReader {
  let cells: string[] = []
  /** The parts of a quoted field that goes on in the next lines. */
  let open: string[] | null = null
  /** Of the whole record, which may hold any number of fields of many lines. */
  let openLength = 0
  let breaks = 0
  let isBroken = false

  return { read, openLength: () => openLength }

  function read(text: string, last: boolean): CsvRecord[] {
    const records: CsvRecord[] = []
    // Where each stands next, looked for again only when the reading has passed what was found.
    let quote = -1
    let newline = -1
    let comma = -1
    let at = 0
    let start = 0
    while (at < text.length) {
      if (newline < at) newline = next('\n', at)
      if (open === null && cells.length === 0) {
        if (quote < at) quote = next(QUOTE, at)
        if (quote >= newline) {
          records.push({ cells: text.slice(at, newline).split(delimiter), breaks: 0 })
          at = newline + 1
          start = at
          continue
        }
      }
      if (open !== null) at = quotedEnd(at)
      else if (text[at] === QUOTE) at = quotedEnd(at + 1)
      else {
        if (comma < at) comma = next(delimiter, at)
        const end = Math.min(comma, newline)
        cells.push(text.slice(at, end))
        at = end
      }
      if (open !== null) break
      if (text[at] !== delimiter) {
        finish()
        start = at + 1
      } else if (last && at === text.length - 1) cells.push('')
      at++
    }
    if (open !== null) openLength += text.length - start
    if (last && open !== null) finish('never closed')
    else if (last && cells.length > 0) finish()
    return records

    function next(what: string, from: number): number {
      const found = text.indexOf(what, from)
      return found < 0 ? text.length : found
    }

    /** Reads a quoted field on from a place; where the delimiter or the line end after it is, if it ends here. */
    function quotedEnd(from: number): number {
      let isDoubled = false
      quote = next(QUOTE, from)
      while (quote < text.length) {
        if (text[quote + 1] === QUOTE) {
          isDoubled = true
          quote = next(QUOTE, quote + 2)
          continue
        }
        const end = afterSpaces(text, quote + 1, delimiter)
        if (end === text.length || text[end] === delimiter || text[end] === '\n') {
          close(text.slice(from, quote), isDoubled)
          return end
        }
        isBroken = true
        quote = next(QUOTE, end)
      }
      open ??= []
      open.push(text.slice(from))
      return text.length
    }

    function close(part: string, isDoubled: boolean): void {
      const isWhole = open === null
      const value = open === null ? part : open.concat(part).join('')
      cells.push(isDoubled || !isWhole ? value.replaceAll('""', QUOTE) : value)
      breaks += breaksIn(value)
      open = null
    }

    function finish(unclosed?: 'never closed'): void {
      const broken = unclosed ?? (isBroken ? 'text after a closing quote' : undefined)
      records.push(broken ? { cells, breaks, broken } : { cells, breaks })
      cells = []
      open = null
      openLength = 0
      breaks = 0
      isBroken = false
    }
  }
}

/** How many line breaks a text holds. */
export function breaksIn(text: string): number {
  let breaks = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks++
  return breaks
}

function afterSpaces(text: string, from: number, delimiter: string): number {
  const stop = delimiter.charCodeAt(0)
  let at = from
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === stop || !(unit === SPACE || unit === TAB || unit === RETURN)) break
  }
  return at
}
