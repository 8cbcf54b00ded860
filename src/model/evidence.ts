import { END, START, TOKEN_FIELDS } from '../text/scanner.ts'
import { type Attention, FIRST, INNER, LAST, UNIT, WHOLE, weightOf } from './attention.ts'
import {
  CLAUSE,
  EXTRA_FIELDS,
  EXTRA_HASH,
  EXTRA_PARTS,
  EXTRA_ROW,
  FeatureStream,
  OWN,
  OWN_PARTS,
  PAIR,
  PARTS_OF_JOINED,
  ROW_FIELDS,
  SORT,
  SORT_WORD,
  TOKEN,
  TRIPLE,
} from './features.ts'
import { lengthScale } from './head.ts'
import { AXES, type Model } from './model.ts'
import { PARTS } from './scopes.ts'
import { BOTH_KNOWN, type Summer } from './sums.ts'
import {
  firstTwo,
  lastTwo,
  lowerAxis,
  placeOf,
  slotAt,
  slotOf,
  type Table,
  upperAxis,
} from './table.ts'

/** A stretch of the text and what it adds to the latent. */
export interface EvidenceSpan {
  /** Offset of its first UTF-16 unit, and after its last. */
  readonly start: number
  readonly end: number
  readonly contribution: number
}

/** Numbers of a share: where its token starts and ends, what it adds, and the number of its clause. */
const SHARE_FIELDS = 4
const ADDS = 2
const CLAUSE_OF = 3

/** How far apart tokens may stand to be read as one: a space or a mark between them. */
const NEAR = 2

/** Six bits of a slot hold the root of one axis. */
const AXIS_BITS = 6

/**
 * Each token's own share of the latent: that of its word, and of the pairs and triples that end in it.
 * Whoever reads tokens from here has their shares collected on the way, so that a text is read once for
 * both. With the constant, the shares sum to the latent that `scoreText` gives for a text with evidence.
 *
 * @example
 * const shares = new TokenShares(model, new PlainSummer(model))
 * shares.reset('not bad')
 * for (let count = shares.fill(); count > 0; count = shares.fill()) shares.locate(count)
 * shares.spans().reduce((sum, { contribution }) => sum + contribution, constantOf(model))
 */
export class TokenShares {
  private readonly stream = new FeatureStream()
  readonly tokens = this.stream.scanner.tokens
  private readonly summer: Summer
  private table: Table
  private readonly attention: Attention
  /** The share that the clause begins with, its tokens, and the sum of the logits of its words. */
  private begins = 0
  private size = 0
  private wordLogits = 0
  /** As in the sums: whether the model knows the tokens before. */
  private before = BOTH_KNOWN
  /** How many clauses have ended, their tokens, and these times the weights. */
  private ended = 0
  private read = 0
  private weighted = 0
  /** What the roots of a slot add to the latent: of the first two axes together, of the third, of the fourth. */
  private readonly firstTwo = new Float64Array(1 << (2 * AXIS_BITS))
  private readonly third = new Float64Array(1 << AXIS_BITS)
  private readonly fourth = new Float64Array(1 << AXIS_BITS)
  /** {@link SHARE_FIELDS} numbers for each token that adds something, in the order of the text. */
  private shares: number[] = []

  /** @param summer has just summed up each text that is read here */
  constructor(model: Model, summer: Summer) {
    this.summer = summer
    this.table = summer.table
    this.attention = model.attention
    const weights = Array.from({ length: AXES }, (_, k) => model.latent[k]! * model.scales[k]!)
    for (let roots = 0; roots < this.firstTwo.length; roots++) {
      const units = firstTwo(roots << 8)
      this.firstTwo[roots] = lowerAxis(units) * weights[0]! + upperAxis(units) * weights[1]!
    }
    for (let root = 0; root < this.third.length; root++) {
      this.third[root] = lowerAxis(lastTwo(root << 20)) * weights[2]!
      this.fourth[root] = upperAxis(lastTwo(root << 26)) * weights[3]!
    }
  }

  /** Begins a new text. */
  reset(text: string): void {
    this.shares = []
    this.begins = 0
    this.size = 0
    this.wordLogits = 0
    this.ended = 0
    this.read = 0
    this.weighted = 0
    this.table = this.summer.table
    this.stream.reset(text)
  }

  /** Reads on, as the scanner does. */
  fill(): number {
    return this.stream.fill()
  }

  /** Completes the rows of the tokens that were filled last, as the scanner does. */
  locate(count: number): void {
    const { tokens, stream } = this
    const { rows, rowsEnd, extras, extrasEnd } = stream
    const { shares } = this
    const first = shares.length
    let clause = 0
    let extra = 0
    for (let row = 0; row < rowsEnd; row += ROW_FIELDS) {
      if (rows[row + CLAUSE] !== clause) {
        clause = rows[row + CLAUSE]!
        this.endClause(false)
      }
      const place = placeOf(this.table, rows[row + OWN]!)
      const own = slotAt(this.table, place, rows[row + OWN]!)
      const known = own === 0 ? 0 : 1
      const before = rows[row + TRIPLE] === 0 ? BOTH_KNOWN : this.before
      const found = before & -known
      this.before = known | ((found & 1) << 1)
      let joined = 0
      if (found & 1) joined += this.latentOf(rows[row + PAIR]!)
      if (found & 2) joined += this.latentOf(rows[row + TRIPLE]!)
      if (own !== 0) this.wordLogits += this.attention.wordLogits[place]!
      this.size++
      const word =
        own === 0 && rows[row + SORT] === SORT_WORD
          ? this.latentOf(stream.skeletonOf(row))
          : this.latentAt(own)
      let sum = word * rows[row + OWN_PARTS]! + joined * rows[row + PARTS_OF_JOINED]!
      for (; extra < extrasEnd && extras[extra + EXTRA_ROW] === row; extra += EXTRA_FIELDS)
        sum += this.latentOf(extras[extra + EXTRA_HASH]!) * extras[extra + EXTRA_PARTS]!
      if (sum === 0) continue
      const token = rows[row + TOKEN]! * TOKEN_FIELDS
      shares.push(token + START, token + END, sum, this.ended)
    }
    // Only now: a word's consonants are looked for where its bytes are.
    stream.scanner.locate(count)
    for (let share = first; share < shares.length; share += SHARE_FIELDS) {
      shares[share] = tokens[shares[share]!]!
      shares[share + 1] = tokens[shares[share + 1]!]!
    }
  }

  /** The shares of all tokens that have been read; neighbours of one clause that pull the same way are one span. */
  spans(): EvidenceSpan[] {
    this.endClause(true)
    const { shares } = this
    // A long text has many: they are not kept.
    this.shares = []
    const meanWeight = this.read === 0 ? WHOLE : this.weighted / this.read
    const scale = lengthScale(this.stream.words) / (PARTS * meanWeight)
    const spans: EvidenceSpan[] = []
    let last: { start: number; end: number; contribution: number } | undefined
    let lastClause = 0
    for (let i = 0; i < shares.length; i += SHARE_FIELDS) {
      const start = shares[i]!
      const end = shares[i + 1]!
      const contribution = shares[i + ADDS]! * scale
      const sameWay = last && Math.sign(last.contribution) === Math.sign(contribution)
      const clause = shares[i + CLAUSE_OF]!
      if (last && sameWay && clause === lastClause && start - last.end <= NEAR) {
        last.end = end
        last.contribution += contribution
      } else {
        last = { start, end, contribution }
        lastClause = clause
        spans.push(last)
      }
    }
    return spans
  }

  /** Gives the shares of the clause its weight. */
  private endClause(isLast: boolean): void {
    const { shares, size } = this
    if (size === 0) return
    const { logits } = this.attention
    const position = logits[this.ended === 0 ? FIRST : isLast ? LAST : INNER]!
    const weight = weightOf(this.wordLogits, size, logits[UNIT]!, position)
    for (let share = this.begins; share < shares.length; share += SHARE_FIELDS)
      shares[share + ADDS]! *= weight
    this.begins = shares.length
    this.ended++
    this.read += size
    this.weighted += weight * size
    this.size = 0
    this.wordLogits = 0
  }

  /** What a feature of weight 1 adds to the latent of a text whose length scale is 1. */
  private latentOf(hash: number): number {
    return this.latentAt(slotOf(this.table, hash))
  }

  private latentAt(slot: number): number {
    // Most pairs and triples were never learned.
    if (slot === 0) return 0
    return (
      this.firstTwo[(slot >>> 8) & (this.firstTwo.length - 1)]! +
      this.third[(slot >>> 20) & (this.third.length - 1)]! +
      this.fourth[slot >>> 26]!
    )
  }
}

/** What the latent is before any word is read. */
export function constantOf(model: Model): number {
  return model.latent[AXES]!
}
