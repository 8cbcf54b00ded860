import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { fillHeadInputs, headProbabilities } from '../src/model/head.ts'
import { AXES, CLASSES, HEAD_INPUTS } from '../src/model/model.ts'
import { type Axis, fitAxis } from './axis.ts'
import { type Example, goldExample, readExamples, readGold } from './corpora.ts'
import { averagePrecision, calibrationError, macroError, macroF1, pearson } from './measure.ts'
import { pack } from './pack.ts'
import { fitHead, fitLatent, type HeadRow } from './softmax.ts'
import { rowSum, toSparse, WIDE_BITS } from './sparse.ts'

const GOLD_WEIGHT = 3
const FOLDS = 4
const began = Date.now()
const say = (what: string) =>
  process.stdout.write(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${what}\n`)

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    gold: { type: 'string' },
    out: { type: 'string', default: 'data/en/model.bin' },
  },
})
if (!values.data || !values.gold) {
  process.stderr.write('Usage: npm run train -- --data FOLDER --gold FOLDER [--out FILE]\n')
  process.exit(2)
}

say('reading')
const gold = readGold(values.gold)
const goldTexts = new Set(gold.map((row) => row.text))
const examples: Example[] = readExamples(values.data).filter((row) => !goldTexts.has(row.text))
const goldStart = examples.length
for (const row of gold) examples.push(goldExample(row, GOLD_WEIGHT))
say(`${examples.length} texts, ${gold.length} of them gold`)
const sparse = toSparse(examples.map((row) => row.text))
say(`${sparse.hashes.length} features`)
const targets = [
  Float32Array.from(examples, (row) => row.valence),
  Float32Array.from(examples, (row) => row.delight),
  Float32Array.from(examples, (row) => row.outrage),
]
const importance = Float32Array.from(examples, (row) => row.weight)

function fitAxes(rows: Uint32Array): Axis[] {
  return targets.map((target) => fitAxis(sparse, rows, target, importance))
}
function axesOf(fitted: readonly Axis[], row: number): Float64Array {
  return Float64Array.from(fitted, (axis) => rowSum(sparse, row, axis.weights))
}

// Tweets of one task come in three files that share texts, so they share a fold.
const family = (set: string) =>
  set.startsWith('semeval')
    ? 'semeval'
    : set.startsWith('sst5') || set === 'rt-polarity'
      ? 'sst'
      : set
const families = [...new Set(gold.map((row) => family(row.set)))].sort()
const foldOf = new Map(families.map((name, i) => [name, i % FOLDS]))

const unseen: HeadRow[] = new Array(gold.length)
for (let fold = 0; fold < FOLDS; fold++) {
  const rows = Uint32Array.from(
    examples.flatMap((row, i) => (foldOf.get(family(row.set)) === fold ? [] : [i])),
  )
  const fitted = fitAxes(rows)
  gold.forEach((row, i) => {
    if (foldOf.get(family(row.set)) !== fold) return
    unseen[i] = {
      axes: axesOf(fitted, goldStart + i),
      words: sparse.words[goldStart + i]!,
      label: row.label,
    }
  })
  say(`fold ${fold + 1} of ${FOLDS}`)
}

const guesses: number[] = []
const tails = { outraged: [] as number[], delighted: [] as number[], latent: [] as number[] }
const inputs = new Float64Array(HEAD_INPUTS)
const probabilities = new Float64Array(CLASSES)
for (let fold = 0; fold < FOLDS; fold++) {
  const inFold = (i: number) => foldOf.get(family(gold[i]!.set)) === fold
  const others = unseen.filter((_, i) => !inFold(i))
  const head = fitHead(others)
  const latent = fitLatent(others)
  unseen.forEach((row, i) => {
    if (!inFold(i)) return
    fillHeadInputs(row.axes, row.words, inputs)
    headProbabilities(head, inputs, probabilities)
    guesses[i] = probabilities.indexOf(Math.max(...probabilities))
    tails.outraged[i] = probabilities[0]!
    tails.delighted[i] = probabilities[4]!
    tails.latent[i] = row.axes.reduce((sum, x, k) => sum + x * latent[k]!, latent[AXES]!)
  })
}
const truth = gold.map((row) => row.label)
const outraged = truth.map((label) => label === 0)
const delighted = truth.map((label) => label === 4)
say(
  `unseen sets: macro-F1 ${macroF1(truth, guesses).toFixed(3)}, MAE^M ${macroError(truth, guesses).toFixed(3)}, ` +
    `AP delighted ${averagePrecision(delighted, tails.delighted).toFixed(3)} outraged ${averagePrecision(outraged, tails.outraged).toFixed(3)}, ` +
    `calibration ${calibrationError(delighted, tails.delighted).toFixed(3)} ${calibrationError(outraged, tails.outraged).toFixed(3)}, ` +
    `r ${pearson(truth, tails.latent).toFixed(3)}`,
)

const all = fitAxes(Uint32Array.from(examples, (_, i) => i))
say('axes on all sets')
const features = new Map<number, number>()
for (const hash of sparse.hashes) features.set(hash, (features.get(hash) ?? 0) + 1)
for (const [hash, count] of features) if (count < 3) features.delete(hash)
const head = fitHead(unseen)
const prior = new Float64Array(CLASSES)
for (const label of truth) prior[label]! += 1 / truth.length
const { bytes, kept } = pack({
  version: '0.1.0',
  language: 'en',
  features,
  weightOf: (hash, axis) => all[axis]!.weights[hash >>> (32 - WIDE_BITS)]!,
  latent: fitLatent(unseen),
  head,
  prior,
  slotBits: 18,
  keep: 160_000,
})
mkdirSync(dirname(values.out), { recursive: true })
writeFileSync(values.out, bytes)
say(`${values.out}: ${bytes.length} bytes, ${kept} of ${features.size} features`)
