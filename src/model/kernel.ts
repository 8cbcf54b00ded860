import type { HashedWords } from '../text/fingerprint.ts'
import { encodeUtf8 } from '../text/memory.ts'
import { ROLES } from '../text/role-words.ts'
import { KEPT_BYTES, PADDING, TOKEN_FIELDS, TOKENS_AT_A_TIME } from '../text/scanner.ts'
import { BYTES_PER_UNIT } from '../text/utf8.ts'
import { WEIGHTS, WHOLE } from './attention.ts'
import { type Engine, engineHere } from './engine.ts'
import { bytesOf } from './kernel-text.ts'
import { AXES, type Model } from './model.ts'
import { PlainSummer, type Summer, type Sums } from './sums.ts'
import { type Table, tableOf } from './table.ts'

const PAGE_BYTES = 1 << 16
/** Characters that are read in about the time that it takes to compile the kernel. */
const OPENS_AT = 1 << 16
/** What kernel/sums.ts counts. */
const COUNTS = 6
/** How many integers it tells of the words of a text. */
const HASHED = 7

/** What kernel/sums.ts exports; numbers are addresses. */
interface Exports {
  readonly memory: Memory
  readonly table: { readonly value: number }
  readonly displacements: { readonly value: number }
  readonly text: { readonly value: number }
  readonly tokens: { readonly value: number }
  readonly roles: { readonly value: number }
  readonly notable: { readonly value: number }
  readonly axes: { readonly value: number }
  readonly counts: { readonly value: number }
  readonly wordLogits: { readonly value: number }
  readonly logits: { readonly value: number }
  readonly weights: { readonly value: number }
  open(slots: number, buckets: number, bucketShift: number): void
  readonly hashed: { readonly value: number }
  rewind(): void
  fill(): number
  sum(size: number): void
  hashWords(): void
}

interface Memory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

/**
 * A summer in WebAssembly; or in JavaScript where the engine has none, forbids it (a content security policy
 * without `wasm-unsafe-eval`), or does not compile the kernel.
 *
 * @param code the compiled kernel as text; none to do without
 * @param opensAt after how many characters the kernel is compiled: for few texts it is not worth the
 *   milliseconds
 */
export function openSummer(code: string, model: Model, opensAt = OPENS_AT): Summer {
  const engine = engineHere()
  const plain = new PlainSummer(model)
  if (engine === undefined || code === '') return plain
  return new Kernel(code, model, plain, engine, opensAt)
}

/** Sums up texts in WebAssembly. */
class Kernel implements Summer {
  private readonly code: string
  private readonly model: Model
  /** Reads the first texts, what the memory has no room for, and all where WebAssembly is forbidden. */
  private readonly plain: PlainSummer
  private isPlain = true
  private readonly engine: Engine
  /** How many characters are left to be read before the kernel is compiled. */
  private left: number
  private module: object | undefined
  private exports!: Exports
  /** From where the text lies to the end of the memory. */
  private bytes!: Uint8Array
  private axes!: Float64Array
  private counts!: Int32Array
  private hashed!: Int32Array
  private rows!: Int32Array
  private near!: Table

  constructor(code: string, model: Model, plain: PlainSummer, engine: Engine, opensAt: number) {
    this.code = code
    this.model = model
    this.plain = plain
    this.engine = engine
    this.left = opensAt
  }

  get tokens(): Int32Array {
    return this.isPlain ? this.plain.tokens : this.rows
  }

  get table(): Table {
    return this.isPlain ? this.plain.table : this.near
  }

  sum(text: string, into: Sums): void {
    this.isPlain =
      !this.isOpen(text.length) || !this.hasRoom(text.length * BYTES_PER_UNIT + PADDING)
    if (this.isPlain) {
      this.plain.sum(text, into)
      return
    }
    this.exports.sum(encodeUtf8(text, this.bytes))
    const { axes, counts } = this
    for (let k = 0; k < AXES; k++) into.axes[k] = axes[k]!
    into.meanWeight = counts[5] === 0 ? WHOLE : axes[AXES]! / counts[5]!
    into.length = counts[0]!
    into.words = counts[1]!
    into.knownWords = counts[2]!
    into.misspelt = counts[3]!
    into.knownSigns = counts[4]!
  }

  hashWords(): HashedWords {
    if (this.isPlain) return this.plain.hashWords()
    this.exports.hashWords()
    const { hashed } = this
    return {
      low: hashed[0]!,
      high: hashed[1]!,
      words: hashed[2]!,
      count: hashed[3]!,
      first: hashed[4]!,
      second: hashed[5]!,
      third: hashed[6]!,
    }
  }

  rewind(): void {
    if (this.isPlain) this.plain.rewind()
    else this.exports.rewind()
  }

  fill(): number {
    return this.isPlain ? this.plain.fill() : this.exports.fill()
  }

  /** Compiles the kernel when enough was read; false before that, and where it cannot be. */
  private isOpen(characters: number): boolean {
    if (this.left <= 0) return this.module !== undefined
    this.left -= characters
    if (this.left > 0) return false
    try {
      this.module = new this.engine.Module(bytesOf(this.code))
      this.begin()
      return true
    } catch {
      this.module = undefined
      return false
    }
  }

  /** Begins with an empty memory that holds the model's table and what is known of words. */
  private begin(): void {
    const { slots, displacements, bucketShift } = this.model.table
    const exports = new this.engine.Instance(this.module!).exports as Exports
    exports.open(slots.length, displacements.length, bucketShift)
    this.exports = exports
    this.look()
    this.near.slots.set(slots)
    this.near.displacements.set(displacements)
    const { buffer } = exports.memory
    new Int32Array(buffer, exports.roles.value).set(ROLES.slots)
    new Uint8Array(buffer, exports.notable.value).set(ROLES.notable)
    const { wordLogits, logits } = this.model.attention
    new Int8Array(buffer, exports.wordLogits.value).set(wordLogits)
    new Float64Array(buffer, exports.logits.value).set(logits)
    new Float64Array(buffer, exports.weights.value).set(WEIGHTS)
  }

  /** Sees the memory anew, which moves when it grows. */
  private look(): void {
    const { memory, text, tokens, table, displacements, axes, counts, hashed } = this.exports
    const {
      slots,
      displacements: { length: buckets },
    } = this.model.table
    this.near = tableOf(
      new Int32Array(memory.buffer, table.value, slots.length),
      new Uint8Array(memory.buffer, displacements.value, buckets),
    )
    this.bytes = new Uint8Array(memory.buffer, text.value)
    this.axes = new Float64Array(memory.buffer, axes.value, AXES + 1)
    this.counts = new Int32Array(memory.buffer, counts.value, COUNTS)
    this.hashed = new Int32Array(memory.buffer, hashed.value, HASHED)
    this.rows = new Int32Array(memory.buffer, tokens.value, TOKENS_AT_A_TIME * TOKEN_FIELDS)
  }

  /** Sees to room for so many bytes; false where there is none to be had. */
  private hasRoom(room: number): boolean {
    if (room <= this.bytes.length && this.bytes.length <= KEPT_BYTES) return true
    try {
      // A memory never shrinks: what one long text needed is given back with all of it.
      if (this.bytes.length > KEPT_BYTES && room <= KEPT_BYTES) this.begin()
      const lacking = room - this.bytes.length
      if (lacking > 0) {
        this.exports.memory.grow(Math.ceil(lacking / PAGE_BYTES))
        this.look()
      }
      return true
    } catch {
      return false
    }
  }
}
