/** Stands for any byte. */
const ANY = null
/**
 * What files begin with that are often given in the place of text, and how a message calls them. Of
 * those that begin with letters the whole, since a column may be called so.
 */
const BEGINNINGS: readonly (readonly [bytes: readonly (number | null)[], name: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or a workbook (unpack it, or save the sheet as CSV)'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'a workbook (save the sheet as CSV)'],
  [[0x1f, 0x8b], 'a file gzipped twice'],
  [[...bytesOf('BZh'), ANY, ...bytesOf('1AY&SY')], 'a bzip2 file (unpack it, or use gzip)'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'a Zstandard file (unpack it, or use gzip)'],
  [[0xfd, ...bytesOf('7zXZ\0')], 'an xz file (unpack it, or use gzip)'],
  [bytesOf('%PDF-'), 'a PDF'],
  [bytesOf('SQLite format 3\0'), 'an SQLite database'],
]

/** What a file is that is no text, by its first bytes; null where they do not tell. */
export function otherFormat(head: Uint8Array): string | null {
  const found = BEGINNINGS.find(([bytes]) =>
    bytes.every((byte, i) => byte === ANY || head[i] === byte),
  )
  return found?.[1] ?? null
}

function bytesOf(ascii: string): number[] {
  return [...ascii].map((character) => character.charCodeAt(0))
}
