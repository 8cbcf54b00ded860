import { type Engine, engineHere } from '../model/engine.ts'
import { bytesOf } from '../model/kernel-text.ts'
import { type HeadRows, MOST_TOLD, PlainHeadRows, SUMS } from './head-rows.ts'
import type { Heads } from './heads.ts'

/** What kernel/heads.ts exports; numbers are addresses. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer }
  readonly slots: { readonly value: number }
  readonly weights: { readonly value: number }
  readonly told: { readonly value: number }
  readonly sums: { readonly value: number }
  open(slots: number, rows: number, width: number, most: number, sums: number): void
  begin(): void
  add(from: number, to: number, sum: number): void
}

/**
 * Rows that are added up in WebAssembly; or in JavaScript where the engine has none, forbids it, or does not compile
 * the kernel.
 *
 * @param code the compiled kernel as text; none to do without
 */
export function openHeadRows(code: string, heads: Heads, engine = engineHere()): HeadRows {
  if (engine === undefined || code === '') return new PlainHeadRows(heads)
  try {
    return kernelRows(code, heads, engine)
  } catch {
    return new PlainHeadRows(heads)
  }
}

function kernelRows(code: string, heads: Heads, engine: Engine): HeadRows {
  const { slots, weights, width } = heads
  const module = new engine.Module(bytesOf(code))
  const exports = new engine.Instance(module).exports as Exports
  exports.open(slots.length / 2, weights.length / width, width, MOST_TOLD, SUMS)
  const { buffer } = exports.memory
  new Int32Array(buffer, exports.slots.value).set(slots)
  new Int8Array(buffer, exports.weights.value).set(weights)
  return {
    told: new Int32Array(buffer, exports.told.value, MOST_TOLD),
    sums: new Int32Array(buffer, exports.sums.value, SUMS * width),
    begin: exports.begin,
    add: exports.add,
  }
}
