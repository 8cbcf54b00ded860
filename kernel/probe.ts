import { FeatureStream } from '../src/model/features.ts'
import type { Bytes } from '../src/text/memory.ts'
import { ROLES } from '../src/text/role-words.ts'
import { Scanner, TOKEN_FIELDS } from '../src/text/scanner.ts'

/* What the kernel reads on its way to the sums, for the tests. */
const stream = new FeatureStream(new Scanner(changetype<Bytes>(0)))

/** Where the text lies, to the end of the memory. */
export let text: usize = 0
export const tokens = changetype<usize>(stream.scanner.tokens)
export const rows = changetype<usize>(stream.rows)
export const extras = changetype<usize>(stream.extras)
export const roles = changetype<usize>(ROLES.slots)
export const notable = changetype<usize>(ROLES.notable)

/** Makes room for a text of so many bytes. */
export function open(size: i32): void {
  text = heap.alloc(size)
  stream.scanner.open(changetype<Bytes>(text))
}

export function begin(size: i32): void {
  stream.scanner.begin(size)
  stream.begin()
}

/** Reads on; how many integers of `tokens` there are. */
export function fill(): i32 {
  return stream.fill() * TOKEN_FIELDS
}

/** How many integers of `rows` and of `extras` there are. */
export function rowsEnd(): i32 {
  return stream.rowsEnd
}

export function extrasEnd(): i32 {
  return stream.extrasEnd
}
