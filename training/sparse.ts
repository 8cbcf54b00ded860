import firstNames from '../data/en/first-names.json' with { type: 'json' }
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
} from '../src/model/features.ts'
import { lengthScale } from '../src/model/head.ts'
import { PARTS } from '../src/model/scopes.ts'
import {
  EMOJI_TOKEN,
  EMOTICON,
  HASH,
  KIND,
  KIND_BITS,
  Scanner,
  TOKEN_FIELDS,
  WORD,
} from '../src/text/scanner.ts'

const SLOT_BITS = 25
/** Words that are not among so many most frequent ones are learned by their consonants too. */
const FREQUENT_WORDS = 30_000

/** Tokens that occur so often can add to the logit of their clause. */
const LEAST_ATTENDED = 300
/** Clauses are counted no further. */
const MOST_CLAUSES = 65_535

/** Texts as rows of the features that the scorer sees; rare features and names are left out. */
export interface Sparse {
  /** Where each row begins in `features` and `values`; one more than there are rows. */
  readonly starts: Uint32Array
  /** Hashes that no feature may have: names, and what they sound like. */
  readonly names: Int32Array
  /** Where the clauses of each row begin in `clauseSizes`; one more than there are rows. */
  readonly clauseStarts: Uint32Array
  /** How many tokens each clause has. */
  readonly clauseSizes: Uint32Array
  /** The number in its row of the clause that each entry of `features` stands in. */
  readonly clauses: Uint16Array
  /** 1 for a feature that is a frequent token: what it adds to the logit of its clause can be learned. */
  readonly attended: Uint8Array
  /** How many tokens each feature joins: 1 a word, 3 a triple; 0 another form of a word, such as its negated one. */
  readonly joined: Uint8Array
  /** Numbers of the features, 0 the most frequent. */
  readonly features: Int32Array
  readonly values: Float32Array
  /** Words of each row. */
  readonly words: Uint32Array
  /** The hash of each feature. */
  readonly hashes: Int32Array
}

/**
 * Turns texts into rows.
 *
 * @param repeats whether a text repeats others: what stands in one sentence and in twenty phrases of it has been met once
 * @param minimum how often a feature must occur in the texts that do not, to be kept
 * @param names hashes of words that no feature may hold
 */
export function toSparse(
  texts: readonly string[],
  repeats: readonly boolean[],
  minimum: number,
  names: ReadonlySet<number>,
): Sparse {
  const once = texts.filter((_, row) => !repeats[row])
  const raw = readFeatures(texts, names, frequentTokens(once, FREQUENT_WORDS))
  const { slotOf, keys, counts, joined } = countFeatures(raw, repeats)
  const live: number[] = []
  for (let slot = 0; slot < counts.length; slot++) if (counts[slot]! >= minimum) live.push(slot)
  live.sort((a, b) => counts[b]! - counts[a]! || keys[a]! - keys[b]!)
  const number = new Int32Array(counts.length).fill(-1)
  live.forEach((slot, i) => {
    number[slot] = i
  })
  const starts = new Uint32Array(texts.length + 1)
  const features = new Int32Array(raw.hashes.length)
  const values = new Float32Array(raw.hashes.length)
  const clauses = new Uint16Array(raw.hashes.length)
  let kept = 0
  for (let row = 0; row < texts.length; row++) {
    for (let i = raw.starts[row]!; i < raw.starts[row + 1]!; i++) {
      const feature = number[slotOf[i]!]!
      if (feature < 0) continue
      features[kept] = feature
      clauses[kept] = raw.clauses[i]!
      values[kept++] = raw.values[i]!
    }
    starts[row + 1] = kept
  }
  return {
    starts,
    features: features.slice(0, kept),
    values: values.slice(0, kept),
    clauses: clauses.slice(0, kept),
    clauseStarts: raw.clauseStarts,
    clauseSizes: raw.clauseSizes,
    attended: Uint8Array.from(live, (slot) =>
      counts[slot]! >= LEAST_ATTENDED && raw.tokens.has(keys[slot]!) ? 1 : 0,
    ),
    joined: Uint8Array.from(live, (slot) => joined[slot]!),
    words: raw.words,
    names: Int32Array.from(new Set([...names, ...raw.nameSkeletons])),
    hashes: Int32Array.from(live, (slot) => keys[slot]!),
  }
}

/** The same rows with some of their features alone; the numbers of the features stay. */
export function withFeatures(sparse: Sparse, features: Int32Array): Sparse {
  const kept = new Uint8Array(sparse.hashes.length)
  for (const feature of features) kept[feature] = 1
  const starts = new Uint32Array(sparse.starts.length)
  const numbers = new Int32Array(sparse.features.length)
  const values = new Float32Array(sparse.values.length)
  const clauses = new Uint16Array(sparse.values.length)
  let at = 0
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let i = sparse.starts[row]!; i < sparse.starts[row + 1]!; i++) {
      if (kept[sparse.features[i]!] === 0) continue
      numbers[at] = sparse.features[i]!
      clauses[at] = sparse.clauses[i]!
      values[at++] = sparse.values[i]!
    }
    starts[row + 1] = at
  }
  return {
    ...sparse,
    starts,
    features: numbers.slice(0, at),
    values: values.slice(0, at),
    clauses: clauses.slice(0, at),
  }
}

function readFeatures(
  texts: readonly string[],
  names: ReadonlySet<number>,
  frequent: ReadonlySet<number>,
) {
  const nameSkeletons = skeletonsOf(texts, names)
  const stream = new FeatureStream()
  const starts = new Uint32Array(texts.length + 1)
  const words = new Uint32Array(texts.length)
  let hashes = new Int32Array(1 << 22)
  let values = new Float32Array(1 << 22)
  let clauses = new Uint16Array(1 << 22)
  let joined = new Uint8Array(1 << 22)
  const clauseStarts = new Uint32Array(texts.length + 1)
  const clauseSizes: number[] = []
  const tokens = new Set<number>()
  let clause = 0
  let at = 0
  const add = (hash: number, parts: number, tokensJoined: number): void => {
    if (hash === 0) return
    if (at === hashes.length) {
      const wider = new Int32Array(at * 2)
      wider.set(hashes)
      hashes = wider
      const longer = new Float32Array(at * 2)
      longer.set(values)
      values = longer
      const further = new Uint16Array(at * 2)
      further.set(clauses)
      clauses = further
      const more = new Uint8Array(at * 2)
      more.set(joined)
      joined = more
    }
    hashes[at] = hash
    joined[at] = tokensJoined
    clauses[at] = clause
    values[at++] = parts / PARTS
  }
  texts.forEach((text, row) => {
    stream.reset(text)
    const { rows, extras } = stream
    // The last name's token: a pair or triple that holds it is left out.
    let lastName = -3
    // Of what is filled, clause 0 goes on with the last one of before.
    let before = 0
    let isFirst = true
    for (let count = stream.fill(); count > 0; count = stream.fill()) {
      let extra = 0
      for (let from = 0; from < stream.rowsEnd; from += ROW_FIELDS) {
        const token = rows[from + TOKEN]!
        if (isFirst) before = -rows[from + CLAUSE]!
        isFirst = false
        clause = Math.min(before + rows[from + CLAUSE]!, MOST_CLAUSES)
        const size = clauseStarts[row]! + clause
        clauseSizes[size] = (clauseSizes[size] ?? 0) + 1
        tokens.add(rows[from + OWN]!)
        // Words for persons have the hash here that they all read as.
        const isName = names.has(rows[from + OWN]!)
        if (isName) lastName = token
        const partsOfJoined = rows[from + PARTS_OF_JOINED]!
        if (!isName) {
          const own = rows[from + OWN]!
          add(own, rows[from + OWN_PARTS]!, 1)
          if (rows[from + SORT] === SORT_WORD && !frequent.has(own)) {
            const skeleton = stream.scanner.skeletonOf(token)
            if (!nameSkeletons.has(skeleton)) add(skeleton, rows[from + OWN_PARTS]!, 0)
          }
        }
        if (token - lastName >= 2) add(rows[from + PAIR]!, partsOfJoined, 2)
        if (token - lastName >= 3) add(rows[from + TRIPLE]!, partsOfJoined, 3)
        for (
          ;
          extra < stream.extrasEnd && extras[extra + EXTRA_ROW] === from;
          extra += EXTRA_FIELDS
        )
          if (!isName) add(extras[extra + EXTRA_HASH]!, extras[extra + EXTRA_PARTS]!, 0)
      }
      lastName -= count
      before += stream.clause
    }
    clauseStarts[row + 1] = clauseSizes.length
    words[row] = stream.words
    starts[row + 1] = at
  })
  return {
    starts,
    words,
    hashes: hashes.subarray(0, at),
    values: values.subarray(0, at),
    clauses: clauses.subarray(0, at),
    joined: joined.subarray(0, at),
    clauseStarts,
    clauseSizes: Uint32Array.from(clauseSizes),
    tokens,
    nameSkeletons,
  }
}

/** The skeletons of names, which must not weigh: names have them too. */
function skeletonsOf(texts: readonly string[], names: ReadonlySet<number>): Set<number> {
  const scanner = new Scanner()
  const skeletons = new Set<number>()
  for (const text of [...texts, firstNames.names]) {
    scanner.reset(text)
    for (let count = scanner.fill(); count > 0; count = scanner.fill())
      for (let token = 0; token < count; token++)
        if (names.has(scanner.tokens[token * TOKEN_FIELDS + HASH]!))
          skeletons.add(scanner.skeletonOf(token))
  }
  return skeletons
}

/**
 * How much the texts count that hold each feature, and the more the fewer words they have: by its square root
 * times the weight a feature moves what is said of texts.
 *
 * @param importance of each row
 */
export function influenceOf(sparse: Sparse, importance: ArrayLike<number>): Float64Array {
  const influence = new Float64Array(sparse.hashes.length)
  for (let row = 0; row + 1 < sparse.starts.length; row++) {
    const each = importance[row]! * lengthScale(sparse.words[row]!) ** 2
    for (let i = sparse.starts[row]!; i < sparse.starts[row + 1]!; i++)
      influence[sparse.features[i]!]! += each
  }
  return influence
}

/** Open addressing: a Map of twenty million entries would not fit. */
function countFeatures(
  { hashes, starts, joined: tokensJoined }: ReturnType<typeof readFeatures>,
  repeats: readonly boolean[],
) {
  const keys = new Int32Array(1 << SLOT_BITS)
  const counts = new Uint32Array(1 << SLOT_BITS)
  const joined = new Uint8Array(1 << SLOT_BITS)
  const slotOf = new Int32Array(hashes.length)
  const mask = (1 << SLOT_BITS) - 1
  repeats.forEach((isRepeated, row) => {
    for (let i = starts[row]!; i < starts[row + 1]!; i++) {
      const hash = hashes[i]!
      let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - SLOT_BITS)
      // No feature has hash 0.
      while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask
      keys[slot] = hash
      joined[slot] = tokensJoined[i]!
      if (!isRepeated) counts[slot]!++
      slotOf[i] = slot
    }
  })
  return { keys, counts, slotOf, joined }
}

/**
 * The hashes of the words that occur most, by which a text is known to be in their language, and of the
 * emoji and emoticons: a post may be made of one alone.
 *
 * @param limit how many words
 */
export function frequentTokens(texts: readonly string[], limit: number): Set<number> {
  const scanner = new Scanner()
  const words = new Map<number, number>()
  const emoji = new Set<number>()
  for (const text of texts) {
    scanner.reset(text)
    for (let count = scanner.fill(); count > 0; count = scanner.fill())
      for (let token = 0; token < count * TOKEN_FIELDS; token += TOKEN_FIELDS) {
        const kind = scanner.tokens[token + KIND]! & KIND_BITS
        const hash = scanner.tokens[token + HASH]!
        if (kind === WORD) words.set(hash, (words.get(hash) ?? 0) + 1)
        else if (kind === EMOJI_TOKEN || kind === EMOTICON) emoji.add(hash)
      }
  }
  const ranked = [...words].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit)
  return new Set([...ranked.map(([hash]) => hash), ...emoji])
}
