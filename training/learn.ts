import { join } from 'node:path'
import { AXES, CLASSES } from '../src/model/model.ts'
import { toAxes } from './contrasts.ts'
import {
  type Example,
  familyOf,
  importanceOf,
  readExamples,
  repeatsOthers,
  WORDS_SET,
} from './corpora.ts'
import type { Unseen } from './judge.ts'
import { applyLinear, fitLinear, type Linear } from './linear.ts'
import { findNames } from './names.ts'
import { OWN_SET } from './phrases.ts'
import { NOBODY, type Placement } from './place.ts'
import { toSparse, withFeatures } from './sparse.ts'
import { type Knowledge, teach } from './teacher.ts'
import { textVectors } from './vectors.ts'
import { isMadeOfWritten, WRITTEN_FOLDS, WRITTEN_SET } from './written.ts'

const FOLDS = WRITTEN_FOLDS
/** A feature must occur so often to be learned. */
const RAREST_FEATURE = 3

/**
 * By how many tokens a feature joins: words are met in every corpus and earn their weights, triples tell a corpus from another
 * rather than a label; other forms of words are held as pairs are.
 */
const PENALTY_OF_JOINED = [1, 0.5, 1, 3]

/** Tells how far a run is. */
export type Say = (what: string) => void

/** Reads all texts and what is known of them before anything is learned. */
export function readKnowledge(data: string, gold: string, say: Say): Knowledge {
  const examples = readExamples(data, gold)
  const texts = examples.map((example) => example.text)
  const repeats = examples.map(repeatsOthers)
  const sparse = toSparse(texts, repeats, RAREST_FEATURE, findNames(texts))
  say(`${texts.length} texts, ${sparse.hashes.length} features; reading word vectors`)
  return { examples, sparse, vectors: textVectors(texts, join(data, 'lexicons')) }
}

/** Learns the additive weights, five a feature, from some of the rows. */
export function learn(known: Knowledge, rows: Uint32Array): Linear {
  const importance = Float32Array.from(known.examples, importanceOf)
  return fitLinear(known.sparse, rows, teach(known, rows), importance, CLASSES, {
    loss: 'softmax',
    passes: 4,
    rate: 0.4,
    penalty: 3e-3,
    penaltyOfJoined: PENALTY_OF_JOINED,
    attention: true,
    sets: setNumbers(known.examples),
  })
}

/** The number of the corpus that each text is of; −1 for texts of our own, which have all labels alike. */
function setNumbers(examples: readonly Example[]): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from(examples, ({ set }) => {
    if (set === OWN_SET || set === WORDS_SET || isMadeOfWritten(set)) return -1
    const number = numbers.get(set) ?? numbers.size
    numbers.set(set, number)
    return number
  })
}

/** The rows of all texts. */
export function everyRow({ examples }: Knowledge): Uint32Array {
  return Uint32Array.from(examples, (_, row) => row)
}

/** Learns with the features that found room alone, from all rows: they make up for those that found none. */
export function learnWithin(known: Knowledge, { features }: Placement): Linear {
  const sparse = withFeatures(
    known.sparse,
    features.filter((feature) => feature !== NOBODY),
  )
  return learn({ ...known, sparse }, everyRow(known))
}

/** The axes of each feature. */
export function axesOf({ weights }: Linear): Float32Array {
  const axes = new Float32Array((weights.length / CLASSES) * AXES)
  for (let f = 0; f * CLASSES < weights.length; f++)
    axes.set(toAxes(weights, f * CLASSES), f * AXES)
  return axes
}

/** Texts as weights see them that never saw their family of data sets. */
export interface AllUnseen {
  readonly gold: readonly Unseen[]
  /** Texts with stars or points, whether or not they have a label too. */
  readonly rated: readonly Unseen[]
  /** Posts written for this project, as weights see them that never saw a fifth of these posts. */
  readonly written: readonly Unseen[]
  /** Texts with silver labels. */
  readonly silver: readonly Unseen[]
}

/** Whether the source of a text rates it with stars or points. */
export function isRated({ judgement }: Example): boolean {
  return judgement === 'stars' || judgement === 'points'
}

/**
 * The fold of each text: texts of one family share one, posts written for this project are dealt out, with
 * what is made of them; −1 for those that are never left out.
 */
export function foldsOf(examples: readonly Example[]): number[] {
  const familiesOf = (isIts: (example: Example) => boolean): string[] =>
    [...new Set(examples.filter(isIts).map(({ set }) => familyOf(set)))].sort()
  const families = [...new Set([...familiesOf(({ gold }) => gold), ...familiesOf(isSilver)])]
  return examples.map(({ id, set }) =>
    isMadeOfWritten(set)
      ? Number(id.slice(id.lastIndexOf('#') + 1)) % FOLDS
      : families.indexOf(familyOf(set)) % FOLDS,
  )
}

/** Whether the text of a corpus has a label by a large language model. */
function isSilver({ label, gold, set }: Example): boolean {
  return label >= 0 && !gold && !isMadeOfWritten(set) && set !== OWN_SET
}

/**
 * Learns once for each fold without its texts, by default whole families of data sets, and gives their axes.
 *
 * @param foldOf the fold of each text, -1 for those that are never left out
 */
export function axesUnseen(
  known: Knowledge,
  say: Say,
  foldOf: readonly number[] = foldsOf(known.examples),
): AllUnseen {
  const { examples, sparse } = known
  const gold: Unseen[] = []
  const rated: Unseen[] = []
  const written: Unseen[] = []
  const silver: Unseen[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const rows = examples.flatMap((_, row) => (foldOf[row] === fold ? [] : [row]))
    const model = learn(known, Uint32Array.from(rows))
    const constants = toAxes(model.constants)
    examples.forEach((example, row) => {
      const isWritten = example.set === WRITTEN_SET
      const isWanted = example.gold || isRated(example) || isWritten || isSilver(example)
      if (foldOf[row] !== fold || !isWanted) return
      const { id, set, text, label, valence } = example
      // The weights' constants are no part of the shipped table, so the head must not see them.
      const axes = toAxes(applyLinear(sparse, row, model)).map((x, k) => x - constants[k]!)
      const unseen = { fold, id, set, text, label, valence, axes, words: sparse.words[row]! }
      if (example.gold) gold.push(unseen)
      if (isRated(example)) rated.push(unseen)
      if (isWritten) written.push(unseen)
      if (isSilver(example)) silver.push(unseen)
    })
    say(`fold ${fold + 1} of ${FOLDS} learned without its texts`)
  }
  return { gold, rated, written, silver }
}
