import {
  ASIDE_REACH,
  ASIDES,
  AT,
  asideRole,
  FIRST,
  markAsides,
  NO_ASIDE,
  ONCE,
  OTHERS_SAY,
  SOMEBODY,
  UNREAL,
  VIEW,
  WOULD,
  WOULD_BE,
} from '../text/aside.ts'
import { hashWord, joinHashes } from '../text/hash.ts'
import { type Bytes, createInts } from '../text/memory.ts'
import {
  FORMER,
  LIFTED_NEGATOR,
  MEASURE,
  markRoles,
  NEGATION_REACH,
  NEGATOR,
  negationRole,
  TURN,
  VERDICT,
} from '../text/negation.ts'

/** Weights of features are counted in these parts, so that sums of them are exact. */
export const PARTS = 10
/** How much of a word's plain weight, turned round, it keeps inside a negation: in parts. */
export const NEGATED_PARTS = -4
const NEGATED_VERDICT_PARTS = -6
/** What tokens weigh after a word such as "but" or "now", to the end of the sentence: in parts. */
export const VERDICT_PARTS = 15

const TO = hashWord('to')
const NEGATED = hashWord('<negated>')
/** By the kind of aside, what a word's hash is joined to there. */
const IN_ASIDE = createInts(ASIDES)
IN_ASIDE[OTHERS_SAY] = hashWord('<others>')
IN_ASIDE[ONCE] = hashWord('<once>')
IN_ASIDE[UNREAL] = hashWord('<unreal>')

/** Marks the words that {@link Scopes.read} must be given even while no scope is open. */
export function markScopes(marks: Bytes, shift: number): void {
  markRoles(marks, shift)
  markAsides(marks, shift)
}

/**
 * How much the tokens of a text weigh by where they stand: behind a negator, behind a word such as "but", in an
 * aside. In an aside, where others speak or nothing is real, a word has a form of its own and weighs nothing
 * else.
 *
 * @example
 * const scopes = new Scopes()
 * scopes.read(hashWord('not'))
 * scopes.pass(hashWord('good'), true)
 * scopes.ownParts // NEGATED_PARTS
 */
export class Scopes {
  /** Whether the next token must be read whatever it is. */
  isOpen: boolean = false
  /** What the token that was read last weighs itself, and what pairs and triples that end in it do. */
  ownParts: number = PARTS
  partsOfJoined: number = PARTS
  /** What plain tokens weigh here, and the further forms of those that were read. */
  parts: number = PARTS
  /** The hashes of the last one's further forms, 0 where it has none. */
  negated: number = 0
  inAside: number = 0
  /** How many more words a negation reaches, and whether a measure ends it. */
  private reach: number = 0
  private lifted: boolean = false
  private former: boolean = false
  /** The kind of the aside, and how many more words it reaches. */
  private aside: number = NO_ASIDE
  private asideReach: number = 0
  /** Whether somebody else was named in this clause. */
  private somebody: boolean = false
  /** The word before, where it begins an aside together with this one. */
  private lead: number = NO_ASIDE

  /** Begins a new text or sentence. */
  begin(): void {
    this.parts = PARTS
    this.endClause()
    this.asideReach = 0
    this.isOpen = false
  }

  /** Reads a word that may open or end a scope; its hash is the one that it reads as. */
  read(hash: number): void {
    const role = negationRole(hash)
    const place = asideRole(hash)
    const lead = this.lead
    if (role === VERDICT) this.parts = VERDICT_PARTS
    if (role === TURN || role === VERDICT) {
      this.reach = 0
      this.asideReach = 0
      this.somebody = false
    }
    if (role === MEASURE && this.lifted) this.reach = 0
    // A view is part of the aside that it begins.
    if (place === VIEW && this.somebody) this.open(OTHERS_SAY)
    this.pass(hash, true)
    if (place === SOMEBODY) this.somebody = true
    if (place === OTHERS_SAY || place === ONCE || place === UNREAL) this.open(place)
    if (place === WOULD_BE && lead === WOULD) this.open(UNREAL)
    if (place === FIRST && lead === AT) this.open(ONCE)
    if (place === WOULD || place === AT) this.lead = place
    if (role === NEGATOR || role === LIFTED_NEGATOR) {
      this.reach = NEGATION_REACH
      this.lifted = role === LIFTED_NEGATOR
    }
    this.former = role === FORMER
    this.isOpen = this.reach > 0 || this.asideReach > 0 || this.former || this.lead > 0
  }

  /**
   * Reads another token that is no mark.
   *
   * @param turns whether it is of a kind that scopes reach
   */
  pass(hash: number, turns: boolean): void {
    const parts = this.parts
    let ownParts = parts
    let partsOfJoined = parts
    this.negated = 0
    this.inAside = 0
    if (this.reach > 0 && turns) {
      this.reach--
      ownParts = parts === PARTS ? NEGATED_PARTS : NEGATED_VERDICT_PARTS
      this.negated = joinHashes(NEGATED, hash)
    }
    if (this.asideReach > 0 && turns) {
      this.asideReach--
      ownParts = 0
      partsOfJoined = 0
      this.inAside = joinHashes(IN_ASIDE[this.aside]!, hash)
    }
    this.ownParts = ownParts
    this.partsOfJoined = partsOfJoined
    // "used to": what was so is no more.
    if (this.former && hash === TO) {
      this.reach = NEGATION_REACH
      this.lifted = false
    }
    this.lead = NO_ASIDE
    this.former = false
    this.isOpen = this.reach > 0 || this.asideReach > 0
  }

  private open(aside: number): void {
    this.aside = aside
    this.asideReach = ASIDE_REACH
  }

  /** Reads a mark inside a sentence. */
  pause(): void {
    this.endClause()
    // A comma ends an aside, but for one right behind its first word: "Years ago, …".
    if (this.asideReach < ASIDE_REACH) this.asideReach = 0
    this.isOpen = this.asideReach > 0
  }

  private endClause(): void {
    this.reach = 0
    this.former = false
    this.somebody = false
    this.lead = NO_ASIDE
  }
}
