const SLOTS_PER_WORD = 2
/** Integers of a slot: a hash, then a number. */
const SLOT_FIELDS = 2
const NUMBER = 1

/** A word that no pattern mentions. */
export const UNKNOWN = 0

/**
 * Numbers the words that patterns mention, so that a text's tokens are looked up once and then
 * compared as small integers.
 *
 * @example
 * const vocabulary = new Vocabulary()
 * vocabulary.add(hashWord('never')) // 1
 * vocabulary.find(hashWord('ever')) // 0, unknown
 */
export class Vocabulary {
  /** Words so far; their numbers are 1 to `size`. */
  size = 0
  /** Each slot holds a word's hash and its number, so that a look-up reads one place. */
  private slots = new Int32Array(1024 * SLOT_FIELDS)

  /** The number of a word, given now if it has none. */
  add(hash: number): number {
    const known = this.find(hash)
    if (known !== UNKNOWN) return known
    if ((this.size + 1) * SLOTS_PER_WORD * SLOT_FIELDS > this.slots.length) this.grow()
    this.size++
    this.place(hash, this.size)
    return this.size
  }

  /** The number of a word, or {@link UNKNOWN}. */
  find(hash: number): number {
    const { slots } = this
    const mask = slots.length - 1
    let slot = (hash * SLOT_FIELDS) & mask
    for (;;) {
      const number = slots[slot + NUMBER]!
      if (number === UNKNOWN || slots[slot] === hash) return number
      slot = (slot + SLOT_FIELDS) & mask
    }
  }

  private place(hash: number, number: number): void {
    const { slots } = this
    const mask = slots.length - 1
    let slot = (hash * SLOT_FIELDS) & mask
    while (slots[slot + NUMBER] !== UNKNOWN) slot = (slot + SLOT_FIELDS) & mask
    slots[slot] = hash
    slots[slot + NUMBER] = number
  }

  private grow(): void {
    const { slots } = this
    this.slots = new Int32Array(slots.length * 2)
    for (let slot = 0; slot < slots.length; slot += SLOT_FIELDS)
      if (slots[slot + NUMBER] !== UNKNOWN) this.place(slots[slot]!, slots[slot + NUMBER]!)
  }
}
