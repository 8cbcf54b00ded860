/** What files begin with that are often given in the place of text, and how a message calls them. */
const BEGINNINGS: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or a workbook (unpack it, or save the sheet as CSV)'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'a workbook (save the sheet as CSV)'],
  [[0x1f, 0x8b], 'a file gzipped twice'],
  [[0x42, 0x5a, 0x68], 'a bzip2 file (unpack it, or use gzip)'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'a Zstandard file (unpack it, or use gzip)'],
  [[0xfd, 0x37, 0x7a, 0x58], 'an xz file (unpack it, or use gzip)'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], 'an SQLite database'],
]

/** What a file is that is no text, by its first bytes; null where they do not tell. */
export function otherFormat(head: Uint8Array): string | null {
  const found = BEGINNINGS.find(([bytes]) => bytes.every((byte, i) => head[i] === byte))
  return found?.[1] ?? null
}
