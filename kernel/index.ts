import {
  EXTRA_FIELDS,
  EXTRA_HASH,
  EXTRA_PARTS,
  FeatureStream,
  OWN_PARTS,
  PAIR,
  ROW_FIELDS,
  SORT,
  SORT_WORD,
  TRIPLE,
} from '../src/model/features.ts'
import { Bytes } from '../src/text/memory.ts'
import { ROLES } from '../src/text/role-words.ts'
import { Scanner } from '../src/text/scanner.ts'
import { WordHasher } from '../src/text/word-hasher.ts'

/*
 * The hot loop in WebAssembly: the scanner and the stream of features are those of src, and only the sums
 * are written anew, with four axes at once. All are sums of integers, so that they are those of
 * src/model/sums.ts, to the last bit.
 */
const stream = new FeatureStream(new Scanner(changetype<Bytes>(0)))
const hasher = new WordHasher()

/** Where the slots of the model's table lie, the displacements, and the text. */
export let table: usize = 0
export let displacements: usize = 0
export let text: usize = 0
/** Where the tokens that were filled last lie. */
export const tokens = changetype<usize>(stream.scanner.tokens)
/** Where what src/text/role-words.ts knows is to be written. */
export const roles = changetype<usize>(ROLES.slots)
export const notable = changetype<usize>(ROLES.notable)
/** The sums over the axes, as doubles. */
export const axes = memory.data(32, 16)
/** Five counts: tokens that are no marks, words, known words, misspelt words, known emoji. */
export const counts = memory.data(20)
/** What {@link hashWords} tells. */
export const hashed = memory.data(28)

let mask: i32 = 0
let bucketShift: i32 = 0

/*
 * Orders of bytes, loaded since engines make constants of this size anew each time. Those of slots bring the bytes that
 * hold a root together, in the order of the axes; that of parts repeats what the own hash weighs and what the joined do.
 */
const OWN_AND_PAIR = memory.data<u8>([1, 2, 5, 6, 1, 2, 5, 6, 2, 3, 6, 7, 2, 3, 6, 7])
const OF_TRIPLE = memory.data<u8>([9, 10, 9, 10, 9, 10, 9, 10, 10, 11, 10, 11, 10, 11, 10, 11])
const OF_PARTS = memory.data<u8>([0, 1, 4, 5, 0, 1, 4, 5, 0, 1, 4, 5, 0, 1, 4, 5])

/** Makes room for a table. From `text` on the memory is the caller's. */
export function open(slots: i32, buckets: i32, shift: i32): void {
  displacements = heap.alloc(buckets)
  table = heap.alloc(slots << 2)
  text = heap.alloc(16)
  mask = slots - 1
  bucketShift = shift
  stream.scanner.open(changetype<Bytes>(text))
}

/** Hashes the words of the text that was summed up last; seven integers at `hashed`. */
export function hashWords(): void {
  const scanner = stream.scanner
  scanner.rewind()
  hasher.begin()
  for (let filled = scanner.fill(); filled > 0; filled = scanner.fill()) hasher.add(scanner.tokens, filled)
  hasher.finish()
  store<i32>(hashed, hasher.low)
  store<i32>(hashed, hasher.high, 4)
  store<i32>(hashed, hasher.words, 8)
  store<i32>(hashed, hasher.count, 12)
  store<i32>(hashed, hasher.first, 16)
  store<i32>(hashed, hasher.second, 20)
  store<i32>(hashed, hasher.third, 24)
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
  let misspelt = 0
  let knownEmoji = 0
  let first = f64x2.splat(0)
  let last = f64x2.splat(0)
  const ownAndPairOrder = v128.load(OWN_AND_PAIR)
  const tripleOrder = v128.load(OF_TRIPLE)
  const partsOrder = v128.load(OF_PARTS)
  const model = table
  const moves = displacements
  const shift = bucketShift
  const slotMask = mask
  const rows = changetype<usize>(stream.rows)
  const extras = changetype<usize>(stream.extras)
  while (stream.fill() > 0) {
    let total = i32x4.splat(0)
    const rowsEnd = rows + (stream.rowsEnd << 2)
    for (let row = rows; row < rowsEnd; row += ROW_FIELDS << 2) {
      // The own hash, that of the pair and that of the triple are the first three fields of a row.
      let slots = slotsOf(model, moves, shift, slotMask, v128.load(row), load<i32>(row), load<i32>(row, PAIR << 2), load<i32>(row, TRIPLE << 2))
      const own = i32x4.extract_lane(slots, 0)
      const sort = load<i32>(row, SORT << 2)
      const known = (own | -own) >>> 31
      if (known === 0 && sort === SORT_WORD) {
        const hash = stream.skeletonOf(<i32>(row - rows) >> 2)
        const skeleton = i32x4.extract_lane(slotsOf(model, moves, shift, slotMask, i32x4.splat(hash), hash, 0, 0), 0)
        slots = i32x4.replace_lane(slots, 0, skeleton)
        misspelt += (skeleton | -skeleton) >>> 31
      }
      const parts = i8x16.swizzle(v128.load64_splat(row, OWN_PARTS << 2), partsOrder)
      const ownAndPair = unitsOf(i8x16.swizzle(slots, ownAndPairOrder))
      const triple = unitsOf(i8x16.swizzle(slots, tripleOrder))
      total = i32x4.add(total, i32x4.dot_i16x8_s(ownAndPair, parts))
      total = i32x4.add(total, i32x4.dot_i16x8_s(triple, i32x4.shr_u(parts, 16)))
      words += sort & SORT_WORD
      knownWords += sort & known
      knownEmoji += (sort >> 1) & known
    }
    const extrasEnd = extras + (stream.extrasEnd << 2)
    for (let extra = extras; extra < extrasEnd; extra += EXTRA_FIELDS << 2) {
      const hash = load<i32>(extra, EXTRA_HASH << 2)
      const slots = slotsOf(model, moves, shift, slotMask, i32x4.splat(hash), hash, 0, 0)
      const units = unitsOf(i8x16.shuffle(slots, slots, 1, 2, 1, 2, 1, 2, 1, 2, 2, 3, 2, 3, 2, 3, 2, 3))
      const parts = i32x4.splat(load<i32>(extra, EXTRA_PARTS << 2) & 0xffff)
      total = i32x4.add(total, i32x4.dot_i16x8_s(units, parts))
    }
    first = f64x2.add(first, f64x2.convert_low_i32x4_s(total))
    last = f64x2.add(last, f64x2.convert_low_i32x4_s(i8x16.shuffle(total, total, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15)))
  }
  v128.store(axes, first)
  v128.store(axes, last, 16)
  store<i32>(counts, stream.words)
  store<i32>(counts, words, 4)
  store<i32>(counts, knownWords, 8)
  store<i32>(counts, misspelt, 12)
  store<i32>(counts, knownEmoji, 16)
}

/** As `slotOf` in src/model/table.ts, of three hashes at once. */
@inline
function slotsOf(table: usize, moves: usize, shift: i32, mask: i32, hashes: v128, own: i32, pair: i32, triple: i32): v128 {
  let slots = v128.load32_zero(slotAt(table, moves, shift, mask, own))
  slots = v128.load32_lane(slotAt(table, moves, shift, mask, pair), slots, 1)
  slots = v128.load32_lane(slotAt(table, moves, shift, mask, triple), slots, 2)
  const differences = v128.and(v128.xor(slots, i32x4.shr_u(hashes, 24)), i32x4.splat(0xff))
  return v128.and(slots, i32x4.eq(differences, i32x4.splat(0)))
}

@inline
function slotAt(table: usize, moves: usize, shift: i32, mask: i32, hash: i32): usize {
  return table + (<usize>((hash ^ load<u8>(moves + (<u32>hash >>> shift))) & mask) << 2)
}

/**
 * The squares of signed roots, with their signs, in the order of the axes, two each. A slot has its roots in
 * the bits from 8 on, six each: a pair of bytes holds the whole of one, which is brought to their upper end.
 */
@inline
function unitsOf(bytes: v128): v128 {
  const roots = i16x8.shr_s(i16x8.mul(bytes, i16x8(1 << 10, 1 << 10, 1 << 4, 1 << 4, 1 << 6, 1 << 6, 1, 1)), 10)
  return i16x8.mul(roots, i16x8.abs(roots))
}
