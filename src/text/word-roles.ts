import { hashWord } from './hash.ts'
import { type Bytes, createBytes, createInts, type Ints } from './memory.ts'

const SLOTS = 1024
const MASK = SLOTS - 1
const SPACE = 32
/** The role of a word that has none. */
export const NO_ROLE = 0

/** What some words do, by their hashes. */
export class WordRoles {
  private readonly keys: Ints = createInts(SLOTS)
  private readonly roles: Bytes = createBytes(SLOTS)

  /**
   * Gives words, parted by spaces, a role, in place of the one that they had.
   *
   * @param role a whole number, 1 to 255
   */
  learn(words: string, role: number): void {
    let from = 0
    while (from < words.length) {
      let to = from
      while (to < words.length && words.charCodeAt(to) !== SPACE) to++
      const hash = hashWord(words.substring(from, to))
      from = to + 1
      let slot = hash & MASK
      while (this.roles[slot] !== NO_ROLE && this.keys[slot] !== hash) slot = (slot + 1) & MASK
      this.keys[slot] = hash
      this.roles[slot] = role
    }
  }

  /** The role of the word with this hash. */
  of(hash: number): number {
    let slot = hash & MASK
    while (this.roles[slot] !== NO_ROLE) {
      if (this.keys[slot] === hash) return this.roles[slot]!
      slot = (slot + 1) & MASK
    }
    return NO_ROLE
  }

  /**
   * Marks what words have a role: 1 where `marks` holds the upper bits of their hashes.
   *
   * @param shift by which a hash is brought to those bits
   */
  mark(marks: Bytes, shift: number): void {
    for (let slot = 0; slot < SLOTS; slot++)
      if (this.roles[slot] !== NO_ROLE) marks[this.keys[slot]! >>> shift] = 1
  }
}
