import {
  EXTRA_FIELDS,
  EXTRA_HASH,
  EXTRA_PARTS,
  FeatureStream,
  OWN,
  OWN_PARTS,
  PAIR,
  PARTS_OF_JOINED,
  ROW_FIELDS,
  SORT,
  SORT_WORD,
  TRIPLE,
} from '../src/model/features.ts'
import { Bytes } from '../src/text/memory.ts'
import { Scanner } from '../src/text/scanner.ts'

/*
 * The hot loop in WebAssembly: the scanner and the stream of features are those of src, and only the sums
 * are written anew, with four axes at once. All are sums of integers, so that they are those of
 * src/model/sums.ts, to the last bit.
 */
const stream = new FeatureStream(new Scanner(changetype<Bytes>(0)))

/** Where the model's table lies, and the text. */
export let table: usize = 0
export let text: usize = 0
/** Where the tokens that were filled last lie. */
export const tokens = changetype<usize>(stream.scanner.tokens)
/** The sums over the axes, as doubles. */
export const axes = memory.data(32, 16)
/** Four counts: tokens that are no marks, words, known words, known emoji. */
export const counts = memory.data(16)

let mask: i32 = 0

/** Makes room for a table. From `text` on the memory is the caller's. */
export function open(slots: i32): void {
  table = heap.alloc(slots << 2)
  text = heap.alloc(16)
  mask = slots - 1
  stream.scanner.open(changetype<Bytes>(text))
}

/** Goes back to the beginning of the text. */
export function rewind(): void {
  stream.scanner.rewind()
}

/** Reads on and fills `tokens`; how many there are, 0 at the end of the text. */
export function fill(): i32 {
  return stream.scanner.fill()
}

/** Sums up the text that was written at `text`. */
export function sum(size: i32): void {
  stream.scanner.begin(size)
  stream.begin()
  let words = 0
  let knownWords = 0
  let knownEmoji = 0
  let first = f64x2.splat(0)
  let last = f64x2.splat(0)
  const rows = changetype<usize>(stream.rows)
  const extras = changetype<usize>(stream.extras)
  while (stream.fill() > 0) {
    let total = i32x4.splat(0)
    const rowsEnd = rows + (stream.rowsEnd << 2)
    for (let row = rows; row < rowsEnd; row += ROW_FIELDS << 2) {
      const own = slotOf(load<i32>(row, OWN << 2))
      const joined = i32x4.add(
        unitsOf(slotOf(load<i32>(row, PAIR << 2))),
        unitsOf(slotOf(load<i32>(row, TRIPLE << 2))),
      )
      total = i32x4.add(total, weighed(unitsOf(own), row, OWN_PARTS << 2))
      total = i32x4.add(total, weighed(joined, row, PARTS_OF_JOINED << 2))
      const sort = load<i32>(row, SORT << 2)
      const known = (own | -own) >>> 31
      words += sort & SORT_WORD
      knownWords += sort & known
      knownEmoji += (sort >> 1) & known
    }
    const extrasEnd = extras + (stream.extrasEnd << 2)
    for (let extra = extras; extra < extrasEnd; extra += EXTRA_FIELDS << 2)
      total = i32x4.add(
        total,
        weighed(unitsOf(slotOf(load<i32>(extra, EXTRA_HASH << 2))), extra, EXTRA_PARTS << 2),
      )
    first = f64x2.add(first, f64x2.convert_low_i32x4_s(total))
    last = f64x2.add(last, f64x2.convert_low_i32x4_s(i8x16.shuffle(total, total, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15)))
  }
  v128.store(axes, first)
  v128.store(axes, last, 16)
  store<i32>(counts, stream.words)
  store<i32>(counts, words, 4)
  store<i32>(counts, knownWords, 8)
  store<i32>(counts, knownEmoji, 12)
}

/** As `slotOf` in src/model/table.ts. */
@inline
function slotOf(hash: i32): i32 {
  const slot = load<i32>(table + (<usize>(hash & mask) << 2))
  return slot & ((((slot ^ (hash >>> 24)) & 0xff) - 1) >> 31)
}

/** The four axes of a slot: the squares of its signed roots, with their signs. */
@inline
function unitsOf(slot: i32): v128 {
  const roots = i32x4.shr_s(i32x4.mul(i32x4.splat(slot), i32x4(1 << 18, 1 << 12, 1 << 6, 1)), 26)
  return i32x4.mul(roots, i32x4.abs(roots))
}

/** Four axes times the weight that a row has in a field. */
@inline
function weighed(units: v128, row: usize, field: usize): v128 {
  return i32x4.mul(units, i32x4.splat(load<i32>(row + field)))
}
