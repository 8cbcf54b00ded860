import { hashWord } from './hash.ts'
import { type Bytes, createBytes, createInts, type Ints } from './memory.ts'
import { NO_ROLE } from './roles.ts'

const SLOTS = 1024
const MASK = SLOTS - 1
/** Integers of each slot: the hash of a word, that of the word which it reads as, its role. */
const FIELDS = 3
const HASH = 0
const READS_AS = 1
const ROLE = 2
/** By this a hash is brought to its upper bits. */
const SHIFT = 18

/** What some words do to the scopes of a text, and which read as another, by their hashes. */
export class WordRoles {
  readonly slots: Ints = createInts(SLOTS * FIELDS)
  /** 1 for the upper bits of the hashes of these words: nearly every other word is told by one look here. */
  readonly notable: Bytes = createBytes(1 << (32 - SHIFT))

  /**
   * Gives words, parted by spaces, a role, in place of the one that they had.
   *
   * @param role a whole number above 0
   */
  learn(words: string, role: number): void {
    for (const word of words.split(' ')) this.put(hashWord(word), hashWord(word), role)
  }

  /** Lets words, parted by spaces, read as the first of them. */
  equate(words: string): void {
    const hashes = words.split(' ').map(hashWord)
    const first = hashes[0]!
    const role = this.roleOf(first)
    for (let i = 1; i < hashes.length; i++) this.put(hashes[i]!, first, role)
  }

  /** Whether the word with this hash may be one of these. */
  mayHold(hash: number): boolean {
    return this.notable[hash >>> SHIFT] === 1
  }

  /** What the word with this hash does; {@link NO_ROLE} for nothing. */
  roleOf(hash: number): number {
    return this.slots[this.slotOf(hash) + ROLE]!
  }

  /**
   * The hash that a word reads as: the same for "he" and "she", "wife" and "husband"; any other word's hash comes back
   * as it is.
   */
  readsAs(hash: number): number {
    const slot = this.slotOf(hash)
    return this.slots[slot + READS_AS] === 0 ? hash : this.slots[slot + READS_AS]!
  }

  private put(hash: number, readsAs: number, role: number): void {
    const slot = this.slotOf(hash)
    this.slots[slot + HASH] = hash
    this.slots[slot + READS_AS] = readsAs
    this.slots[slot + ROLE] = role
    this.notable[hash >>> SHIFT] = 1
  }

  /** Where a word is, or the empty slot where it would be. */
  private slotOf(hash: number): number {
    const slots = this.slots
    let slot = (hash & MASK) * FIELDS
    while (slots[slot + READS_AS] !== 0 && slots[slot + HASH] !== hash)
      slot = slot === MASK * FIELDS ? 0 : slot + FIELDS
    return slot
  }
}
