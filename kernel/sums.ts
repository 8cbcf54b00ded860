import {
  CLAUSE,
  EXTRA_FIELDS,
  EXTRA_HASH,
  EXTRA_PARTS,
  EXTRA_ROW,
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
import { Scanner, TOKENS_AT_A_TIME } from '../src/text/scanner.ts'
import { WordHasher } from '../src/text/word-hasher.ts'

/** As in src/model/attention.ts. */
const MIDDLE: i32 = 128
const LOGITS: i32 = 4
const UNIT: i32 = 0
const FIRST: i32 = 1
const INNER: i32 = 2
const LAST: i32 = 3

/*
 * The hot loop in WebAssembly: the scanner and the stream of features are those of src, and only the sums
 * are written anew, with four axes at once. They are sums of whole numbers, and a weight takes the
 * same steps in doubles, so that they are those of src/model/sums.ts, to the last bit.
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
/** The sums over the axes, and that of the tokens times the weights of their clauses, as doubles. */
export const axes = memory.data(40, 16)
/** Six counts: tokens that are no marks, words, known words, misspelt words, known emoji and numbers, tokens of clauses. */
export const counts = memory.data(24)
/** Where what src/model/attention.ts knows is to be written, and by slot the logits of words. */
export const logits = memory.data(8 * LOGITS, 8)
export const weights = memory.data(8 * (2 * MIDDLE + 1), 8)
export let wordLogits: usize = 0
/** What {@link hashWords} tells. */
export const hashed = memory.data(28)

let mask: i32 = 0
let bucketShift: i32 = 0
/** How many clauses of the text have ended; what clause 0 has of the rows of before. */
let ended: i32 = 0
let first = f64x2.splat(0)
let last = f64x2.splat(0)
/** By the number of a clause: its sums over the axes; its tokens, and above them the sum of the logits of its words. */
const totals = memory.data(16 * (TOKENS_AT_A_TIME + 1), 16)
const clauses = memory.data(8 * (TOKENS_AT_A_TIME + 1), 8)

/*
 * Orders of bytes, loaded since engines make constants of this size anew each time. Those of slots bring the bytes that
 * hold a root together, in the order of the axes; that of parts repeats what the own hash weighs and what the joined do.
 */
const OWN_AND_PAIR = memory.data<u8>([1, 2, 5, 6, 1, 2, 5, 6, 2, 3, 6, 7, 2, 3, 6, 7])
const OF_TRIPLE = memory.data<u8>([9, 10, 9, 10, 9, 10, 9, 10, 10, 11, 10, 11, 10, 11, 10, 11])
const OF_PARTS = memory.data<u8>([0, 1, 4, 5, 0, 1, 4, 5, 0, 1, 4, 5, 0, 1, 4, 5])

/** As in src/model/sums.ts; and by these bits, which slots count: the own one, that of the pair, that of the triple. */
const BOTH_KNOWN: i32 = 3
const KNOWN = memory.data<i32>([-1, 0, 0, 0, -1, -1, 0, 0, -1, 0, -1, 0, -1, -1, -1, 0])

/** Makes room for a table. From `text` on the memory is the caller's. */
export function open(slots: i32, buckets: i32, shift: i32): void {
  displacements = heap.alloc(buckets)
  table = heap.alloc(slots << 2)
  wordLogits = heap.alloc(slots)
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
export function sum(bytes: i32): void {
  stream.scanner.begin(bytes)
  stream.begin()
  let words = 0
  let knownWords = 0
  let misspelt = 0
  let knownSigns = 0
  let before = BOTH_KNOWN
  v128.store(axes, f64x2.splat(0))
  v128.store(axes, f64x2.splat(0), 16)
  store<f64>(axes, 0, 32)
  store<i32>(counts, 0, 20)
  ended = 0
  first = f64x2.splat(0)
  last = f64x2.splat(0)
  clear(0, 0)
  const ownAndPairOrder = v128.load(OWN_AND_PAIR)
  const tripleOrder = v128.load(OF_TRIPLE)
  const partsOrder = v128.load(OF_PARTS)
  const model = table
  const moves = displacements
  const shift = bucketShift
  const slotMask = mask
  const ofWords = wordLogits
  const rows = changetype<usize>(stream.rows)
  const extras = changetype<usize>(stream.extras)
  while (stream.fill() > 0) {
    const open = stream.clause
    clear(1, open)
    const rowsEnd = rows + (stream.rowsEnd << 2)
    for (let row = rows; row < rowsEnd; row += ROW_FIELDS << 2) {
      // The own hash, that of the pair and that of the triple are the first three fields of a row.
      const place = placeOf(moves, shift, slotMask, load<i32>(row))
      let slots = slotsOf(
        v128.load(row),
        model + (<usize>place << 2),
        slotAt(model, moves, shift, slotMask, load<i32>(row, PAIR << 2)),
        slotAt(model, moves, shift, slotMask, load<i32>(row, TRIPLE << 2)),
      )
      const own = i32x4.extract_lane(slots, 0)
      const sort = load<i32>(row, SORT << 2)
      const known = (own | -own) >>> 31
      const wordLogit = <i32>load<i8>(ofWords + place) & -known
      if (known === 0 && sort === SORT_WORD) {
        const hash = stream.skeletonOf(<i32>(row - rows) >> 2)
        const skeleton = i32x4.extract_lane(slotOf(model, moves, shift, slotMask, hash), 0)
        slots = i32x4.replace_lane(slots, 0, skeleton)
        misspelt += (skeleton | -skeleton) >>> 31
      }
      before |= i32(load<i32>(row, TRIPLE << 2) === 0) * BOTH_KNOWN
      const joinedKnown = before & -known
      before = known | ((joinedKnown & 1) << 1)
      slots = v128.and(slots, v128.load(KNOWN + (<usize>joinedKnown << 4)))
      const parts = i8x16.swizzle(v128.load64_splat(row, OWN_PARTS << 2), partsOrder)
      const ownAndPair = unitsOf(i8x16.swizzle(slots, ownAndPairOrder))
      const triple = unitsOf(i8x16.swizzle(slots, tripleOrder))
      const joined = i32x4.dot_i16x8_s(triple, i32x4.shr_u(parts, 16))
      // No branch where a clause ends: it cannot be foretold.
      const clause = load<i32>(row, CLAUSE << 2)
      addTo(clause, i32x4.add(i32x4.dot_i16x8_s(ownAndPair, parts), joined))
      const packed = clauses + (<usize>clause << 3)
      store<i64>(packed, load<i64>(packed) + ((<i64>wordLogit << 32) + 1))
      words += sort & SORT_WORD
      knownWords += sort & known
      knownSigns += (sort >> 1) & known
    }
    const extrasEnd = extras + (stream.extrasEnd << 2)
    for (let extra = extras; extra < extrasEnd; extra += EXTRA_FIELDS << 2) {
      const slot = slotOf(model, moves, shift, slotMask, load<i32>(extra, EXTRA_HASH << 2))
      const units = unitsOf(i8x16.shuffle(slot, slot, 1, 2, 1, 2, 1, 2, 1, 2, 2, 3, 2, 3, 2, 3, 2, 3))
      const parts = i32x4.splat(load<i32>(extra, EXTRA_PARTS << 2) & 0xffff)
      const row = rows + (<usize>load<i32>(extra, EXTRA_ROW << 2) << 2)
      addTo(load<i32>(row, CLAUSE << 2), i32x4.dot_i16x8_s(units, parts))
    }
    for (let clause = 0; clause < open; clause++) endClause(clause, INNER)
    // What is read next goes on with the last one, which has number 0 from now on.
    const packed = load<i64>(clauses + (<usize>open << 3))
    openUp(open)
    clear(0, 0)
    store<i64>(clauses, packed)
  }
  endClause(0, LAST)
  store<i32>(counts, stream.words)
  store<i32>(counts, words, 4)
  store<i32>(counts, knownWords, 8)
  store<i32>(counts, misspelt, 12)
  store<i32>(counts, knownSigns, 16)
}

/** Empties clauses, both of these and those between. */
@inline
function clear(from: i32, to: i32): void {
  for (let clause = from; clause <= to; clause++) {
    v128.store(totals + (<usize>clause << 4), i32x4.splat(0))
    store<i64>(clauses + (<usize>clause << 3), 0)
  }
}

@inline
function addTo(clause: i32, units: v128): void {
  const total = totals + (<usize>clause << 4)
  v128.store(total, i32x4.add(v128.load(total), units))
}

/** Adds what a clause has of the rows that were filled last to what it has of those before. */
@inline
function openUp(clause: i32): void {
  const total = v128.load(totals + (<usize>clause << 4))
  first = f64x2.add(first, f64x2.convert_low_i32x4_s(total))
  last = f64x2.add(last, f64x2.convert_low_i32x4_s(i8x16.shuffle(total, total, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15)))
}

/** Adds a clause to its text, times its weight: see `weightOf` in src/model/attention.ts. */
function endClause(clause: i32, at: i32): void {
  openUp(clause)
  const packed = load<i64>(clauses + (<usize>clause << 3))
  const size = <i32>packed
  if (size === 0) return
  const position = load<f64>(logits + (<usize>(ended === 0 ? FIRST : at) << 3))
  const sum = (<f64>(<i32>(packed >> 32)) * load<f64>(logits + (UNIT << 3))) / sqrt<f64>(<f64>(size + 3))
  const logit = <i32>min<f64>(max<f64>(floor<f64>(sum + position + 0.5), <f64>-MIDDLE), <f64>MIDDLE)
  const weight = load<f64>(weights + (<usize>(MIDDLE + logit) << 3))
  const each = f64x2.splat(weight)
  v128.store(axes, f64x2.add(v128.load(axes), f64x2.mul(first, each)))
  v128.store(axes, f64x2.add(v128.load(axes, 16), f64x2.mul(last, each)), 16)
  store<f64>(axes, load<f64>(axes, 32) + weight * <f64>size, 32)
  store<i32>(counts, load<i32>(counts, 20) + size, 20)
  first = f64x2.splat(0)
  last = f64x2.splat(0)
  ended++
}

/** As `slotAt` in src/model/table.ts, of three hashes at once, by where their slots are. */
@inline
function slotsOf(hashes: v128, own: usize, pair: usize, triple: usize): v128 {
  let slots = v128.load32_zero(own)
  slots = v128.load32_lane(pair, slots, 1)
  slots = v128.load32_lane(triple, slots, 2)
  const differences = v128.and(v128.xor(slots, i32x4.shr_u(hashes, 24)), i32x4.splat(0xff))
  return v128.and(slots, i32x4.eq(differences, i32x4.splat(0)))
}

/** The slot of one hash, in the first lane; the others are to be left alone. */
@inline
function slotOf(table: usize, moves: usize, shift: i32, mask: i32, hash: i32): v128 {
  const slot = v128.load32_zero(slotAt(table, moves, shift, mask, hash))
  const difference = v128.and(v128.xor(slot, i32x4.splat(hash >>> 24)), i32x4.splat(0xff))
  return v128.and(slot, i32x4.eq(difference, i32x4.splat(0)))
}

@inline
function slotAt(table: usize, moves: usize, shift: i32, mask: i32, hash: i32): usize {
  return table + (<usize>placeOf(moves, shift, mask, hash) << 2)
}

/** As `placeOf` in src/model/table.ts. */
@inline
function placeOf(moves: usize, shift: i32, mask: i32, hash: i32): i32 {
  return (hash ^ <i32>load<u8>(moves + (<u32>hash >>> <u32>shift))) & mask
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
