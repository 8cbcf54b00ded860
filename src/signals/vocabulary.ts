const SLOTS_PER_WORD = 3

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
  private keys = new Int32Array(1024)
  private numbers = new Int32Array(1024)

  /** The number of a word, given now if it has none. */
  add(hash: number): number {
    const known = this.find(hash)
    if (known !== UNKNOWN) return known
    if ((this.size + 1) * SLOTS_PER_WORD > this.keys.length) this.grow()
    this.size++
    this.place(hash, this.size)
    return this.size
  }

  /** The number of a word, or {@link UNKNOWN}. */
  find(hash: number): number {
    const mask = this.keys.length - 1
    let slot = hash & mask
    for (;;) {
      const number = this.numbers[slot]!
      if (number === UNKNOWN || this.keys[slot] === hash) return number
      slot = (slot + 1) & mask
    }
  }

  private place(hash: number, number: number): void {
    const mask = this.keys.length - 1
    let slot = hash & mask
    while (this.numbers[slot] !== UNKNOWN) slot = (slot + 1) & mask
    this.keys[slot] = hash
    this.numbers[slot] = number
  }

  private grow(): void {
    const { keys, numbers } = this
    this.keys = new Int32Array(keys.length * 2)
    this.numbers = new Int32Array(keys.length * 2)
    for (let slot = 0; slot < keys.length; slot++)
      if (numbers[slot] !== UNKNOWN) this.place(keys[slot]!, numbers[slot]!)
  }
}
