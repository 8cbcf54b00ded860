/*
 * src/signals/head-rows.ts in WebAssembly, sixteen weights at once: sums of whole numbers, so that they
 * are the same.
 */

/** As in src/signals/heads.ts. */
const LANES: i32 = 16
/** So many weights of -128 to 127 can be added in 16 bits. */
const MOST_ADDED: i32 = 255

/** Where what src/signals/heads.ts opens is to be written: slots and weights; and a mark for each row. */
export let slots: usize = 0
export let weights: usize = 0
let marks: usize = 0
/** Where hashes are told, and where the sums are. */
export let told: usize = 0
export let sums: usize = 0

let mask: i32 = 0
let width: i32 = 0
let rows: i32 = 0
let sumBytes: i32 = 0
let mark: i32 = 0

/** Makes room for so many slots and rows of so many weights, for as many hashes and sums of a row's width. */
export function open(slotCount: i32, rowCount: i32, rowWidth: i32, most: i32, sumCount: i32): void {
  slots = heap.alloc(slotCount << 3)
  weights = heap.alloc(rowCount * rowWidth)
  marks = heap.alloc(rowCount << 2)
  told = heap.alloc(most << 2)
  sumBytes = (sumCount * rowWidth) << 2
  sums = heap.alloc(sumBytes)
  mask = slotCount - 1
  width = rowWidth
  rows = rowCount
}

/** From here on features count anew, and all sums from 0. */
export function begin(): void {
  memory.fill(sums, 0, sumBytes)
  if (++mark !== 0) return
  memory.fill(marks, 0, rows << 2)
  mark = 1
}

/** Adds the weights of the features told, `from` to before `to`, to a sum. */
export function add(from: i32, to: i32, sum: i32): void {
  const begin = told + (<usize>from << 2)
  const end = told + (<usize>to << 2)
  let found = begin
  for (let at = begin; at < end; at += 4) {
    const row = rowOf(load<i32>(at))
    const marked = marks + (<usize>row << 2)
    if (row === 0 || load<i32>(marked) === mark) continue
    store<i32>(marked, mark)
    store<i32>(found, row * width)
    found += 4
  }
  const into = sums + ((<usize>(sum * width)) << 2)
  for (let some = begin; some < found; some += MOST_ADDED << 2) {
    const last = min<usize>(found, some + (MOST_ADDED << 2))
    for (let head = 0; head < width; head += LANES)
      addLanes(some, last, weights + head, into + (<usize>head << 2))
  }
}

/** Adds sixteen weights of each row to the sums of their heads. */
@inline
function addLanes(from: usize, to: usize, weights: usize, into: usize): void {
  let low = i16x8.splat(0)
  let high = i16x8.splat(0)
  for (let at = from; at < to; at += 4) {
    const kept = v128.load(weights + load<i32>(at))
    low = i16x8.add(low, i16x8.extend_low_i8x16_s(kept))
    high = i16x8.add(high, i16x8.extend_high_i8x16_s(kept))
  }
  addFour(into, i32x4.extend_low_i16x8_s(low))
  addFour(into + 16, i32x4.extend_high_i16x8_s(low))
  addFour(into + 32, i32x4.extend_low_i16x8_s(high))
  addFour(into + 48, i32x4.extend_high_i16x8_s(high))
}

@inline
function addFour(into: usize, four: v128): void {
  v128.store(into, i32x4.add(v128.load(into), four))
}

/** The number of the row of the feature with this hash, or 0. */
@inline
function rowOf(hash: i32): i32 {
  let at = slots + (<usize>(hash & mask) << 3)
  let row = load<i32>(at, 4)
  for (let slot = hash & mask; row !== 0 && load<i32>(at) !== hash; row = load<i32>(at, 4)) {
    slot = (slot + 1) & mask
    at = slots + (<usize>slot << 3)
  }
  return row
}
