import { fillHeadInputs, headProbabilities } from '../src/model/head.ts'
import { CLASSES, HEAD_INPUTS } from '../src/model/model.ts'
import { fitAxis } from './axis.ts'
import { type Example, type Gold, goldExample, readExamples, readGold } from './corpora.ts'
import { fitHead, type HeadRow } from './softmax.ts'
import { rowSum, toSparse } from './sparse.ts'

/** What a model that never saw a gold text's data set says of the text. */
export interface CrossFitted {
  /** The data set, and texts of one family are never apart. */
  readonly set: string
  readonly text: string
  /** The true label, 0 … 4. */
  readonly label: number
  readonly probabilities: readonly number[]
}

const GOLD_WEIGHT = 3
const FOLDS = 4

/** Reads every gold text with axes and a head that were fitted on other families of data sets. */
export function crossFit(
  dataFolder: string,
  goldFolder: string,
  say: (what: string) => void,
): CrossFitted[] {
  const gold = readGold(goldFolder)
  const goldTexts = new Set(gold.map((row) => row.text))
  const examples: Example[] = readExamples(dataFolder).filter((row) => !goldTexts.has(row.text))
  const goldStart = examples.length
  for (const row of gold) examples.push(goldExample(row, GOLD_WEIGHT))
  const sparse = toSparse(examples.map((row) => row.text))
  const importance = Float32Array.from(examples, (row) => row.weight)
  const targets = (['valence', 'delight', 'outrage'] as const).map((axis) =>
    Float32Array.from(examples, (row) => row[axis]),
  )
  const families = [...new Set(gold.map((row) => family(row.set)))].sort()
  const foldOf = (set: string): number => families.indexOf(family(set)) % FOLDS
  const unseen: HeadRow[] = new Array(gold.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const rows = Uint32Array.from(
      examples.flatMap((row, i) => (foldOf(row.set) === fold ? [] : [i])),
    )
    const axes = targets.map((target) => fitAxis(sparse, rows, target, importance))
    for (const [i, row] of gold.entries()) {
      if (foldOf(row.set) !== fold) continue
      unseen[i] = {
        axes: Float64Array.from(axes, (axis) => rowSum(sparse, goldStart + i, axis.weights)),
        words: sparse.words[goldStart + i]!,
        label: row.label,
      }
    }
    say(`axes of fold ${fold + 1} of ${FOLDS}`)
  }
  const inputs = new Float64Array(HEAD_INPUTS)
  const probabilities = new Float64Array(CLASSES)
  const fitted: CrossFitted[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const inFold = (row: Gold): boolean => foldOf(row.set) === fold
    const head = fitHead(unseen.filter((_, i) => !inFold(gold[i]!)))
    for (const [i, row] of gold.entries()) {
      if (!inFold(row)) continue
      fillHeadInputs(unseen[i]!.axes, unseen[i]!.words, inputs)
      headProbabilities(head, inputs, probabilities)
      fitted.push({ ...row, probabilities: [...probabilities] })
    }
    say(`head of fold ${fold + 1} of ${FOLDS}`)
  }
  return fitted
}

/** Sets that share texts or a source belong to one family. */
export function family(set: string): string {
  if (set.startsWith('semeval')) return 'semeval'
  return set.startsWith('sst5') || set === 'rt-polarity' ? 'sst' : set
}
