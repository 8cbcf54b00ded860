import { hashWord, joinHashes } from '../text/hash.ts'
import { createInts } from '../text/memory.ts'
import {
  ASIDE_REACH,
  ASIDES,
  AT,
  FIRST,
  FORMER,
  isNegator,
  isTurn,
  LIFTED_NEGATOR,
  MEASURE,
  NEGATION_REACH,
  NO_ROLE,
  ONCE,
  OTHERS_SAY,
  PRAISE,
  PRAISE_REACH,
  SOMEBODY,
  UNREAL,
  VERDICT,
  VIEW,
  WOULD,
  WOULD_BE,
} from '../text/roles.ts'

/** Weights of features are counted in these parts, so that sums of them are exact. */
export const PARTS = 10
/** How much of a word's plain weight, turned round, it keeps inside a negation: in parts. */
export const NEGATED_PARTS = -4
const NEGATED_VERDICT_PARTS = -6
/** What tokens weigh after a word such as "but" or "now", to the end of the sentence: in parts. */
export const VERDICT_PARTS = 15

const TO = hashWord('to')
const FOR = hashWord('for')
const YOU = hashWord('you')
/** "Cannot believe" doubts nothing: what is not believed is so. */
const BELIEVE = hashWord('believe')
const NEGATED = hashWord('<negated>')
const AFTER_PRAISE = hashWord('<after praise>')
/** By the kind of aside, what a word's hash is joined to there. */
const IN_ASIDE = createInts(ASIDES)
IN_ASIDE[OTHERS_SAY] = hashWord('<others>')
IN_ASIDE[ONCE] = hashWord('<once>')
IN_ASIDE[UNREAL] = hashWord('<unreal>')

/**
 * How much the tokens of a text weigh by where they stand: behind a negator, behind a word such as "but", in an
 * aside. In an aside, where others speak or nothing is real, a word has a form of its own and weighs nothing
 * else. Behind praise or thanks that stand alone ("Great, …", "Thanks for …") words have a form of their own beside:
 * it may be irony.
 *
 * @example
 * const scopes = new Scopes()
 * scopes.read(hashWord('not'), NEGATOR)
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
  afterPraise: number = 0
  /** How many more words a negation reaches, and whether a measure ends it. */
  private reach: number = 0
  private lifted: boolean = false
  private former: boolean = false
  /** The kind of the aside, and how many more words it reaches. */
  private aside: number = NO_ROLE
  private asideReach: number = 0
  /** Whether somebody else was named in this clause. */
  private somebody: boolean = false
  /** Whether this clause is praise so far, and how many more words are read in the light of praise before. */
  private praising: boolean = false
  private praiseReach: number = 0
  /** The word before, where it begins an aside together with this one. */
  private lead: number = NO_ROLE

  /** Begins a new text. */
  begin(): void {
    this.praising = false
    this.praiseReach = 0
    this.beginSentence()
  }

  /** Begins a new sentence. */
  beginSentence(): void {
    this.parts = PARTS
    this.endClause()
    this.asideReach = 0
    this.isOpen = this.praiseReach > 0
  }

  /**
   * Reads a word that opens or ends a scope.
   *
   * @param hash of the word that it reads as
   * @param role what it does
   * @param isFirst whether it is the first word behind a mark
   */
  read(hash: number, role: number, isFirst: boolean): void {
    const praising = role === PRAISE && (isFirst || this.praising)
    const lead = this.lead
    if (role === VERDICT) this.parts = VERDICT_PARTS
    if (isTurn(role)) {
      this.reach = 0
      this.asideReach = 0
      this.somebody = false
    }
    if (role === MEASURE && this.lifted) this.reach = 0
    if (hash === BELIEVE && this.lifted && this.reach === NEGATION_REACH) this.reach = 0
    // A view is part of the aside that it begins.
    if (role === VIEW && this.somebody) this.open(OTHERS_SAY)
    this.pass(hash, true)
    if (isNegator(role)) {
      this.reach = NEGATION_REACH
      this.lifted = role === LIFTED_NEGATOR
    } else if (role === SOMEBODY) this.somebody = true
    else if (role < ASIDES && role !== NO_ROLE) this.open(role)
    else if (role === WOULD_BE && lead === WOULD) this.open(UNREAL)
    else if (role === FIRST && lead === AT) this.open(ONCE)
    else if (role === WOULD || role === AT) this.lead = role
    else if (role === FORMER) this.former = true
    this.praising = praising
    if (this.reach > 0 || this.asideReach > 0 || this.former || this.lead > 0 || praising)
      this.isOpen = true
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
    this.afterPraise = 0
    if (this.praiseReach > 0 && turns) {
      this.praiseReach--
      this.afterPraise = joinHashes(AFTER_PRAISE, hash)
    }
    if (this.praising && hash === FOR) this.praiseReach = PRAISE_REACH
    // "Thank you" is praise yet.
    this.praising = this.praising && hash === YOU
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
    this.lead = NO_ROLE
    this.former = false
    this.isOpen = this.reach > 0 || this.asideReach > 0 || this.praiseReach > 0 || this.praising
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
    this.isOpen = this.asideReach > 0 || this.praiseReach > 0
  }

  private endClause(): void {
    if (this.praising) this.praiseReach = PRAISE_REACH
    this.praising = false
    this.reach = 0
    this.former = false
    this.somebody = false
    this.lead = NO_ROLE
  }
}
