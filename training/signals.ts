import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { familyOf } from './corpora.ts'
import { judgeUnseen } from './judge.ts'
import { axesUnseen, readKnowledge } from './learn.ts'
import { type PackedHead, packHeads } from './pack-heads.ts'
import { signalFeatures } from './signal-features.ts'
import { bestThreshold, type Counts, calibrate, count, f1 } from './signal-figures.ts'
import { type FittedHead, fitHeads, headSum, targetsOf } from './signal-heads.ts'
import { readSignalRows, type SignalRow } from './signal-rows.ts'
import { isInEnglish, readSilverTexts } from './silver.ts'
import { firstUnjudged, unseenFrom } from './unseen-file.ts'
import { readWrittenSignals } from './written.ts'

const FOLDS = 6
/** Of what is learned from, and never left out or judged. */
const NO_FOLD = -1

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    gold: { type: 'string' },
    unseen: { type: 'string' },
    out: { type: 'string', default: 'data/en/signals.bin' },
  },
})
if (!values.data || !values.gold) {
  process.stderr.write(
    'Usage: npm run train:signals -- --data FOLDER --gold FOLDER [--unseen FILE] [--out FILE]\n',
  )
  process.exit(2)
}

const say = (what: string) => process.stdout.write(`${what}\n`)
const gold = ['train', 'dev'].flatMap((part) => readSignalRows(values.gold!, `${part}.jsonl`))
const labelled = [...gold, ...readSilverTexts(values.data).filter(isInEnglish)]
const rows: readonly SignalRow[] = [...labelled, ...readWrittenSignals()]
const unseenTexts = unseenFrom(values.unseen, () =>
  axesUnseen(readKnowledge(values.data!, values.gold!, say), say),
)
const judged = judgeUnseen(unseenTexts.gold, unseenTexts.written, [
  ...unseenTexts.gold,
  ...unseenTexts.silver,
  ...unseenTexts.written,
])
const unjudged = firstUnjudged(rows, judged)
if (unjudged) {
  const file = values.unseen ?? 'what was learned'
  process.stderr.write(
    `${file}: says nothing of ${unjudged.id} as it is now; remove the file to learn anew\n`,
  )
  process.exit(1)
}
const probabilitiesOf = new Map(judged.map((row) => [row.id, [...row.probabilities]]))
const features = signalFeatures(
  rows.map((row) => row.text),
  rows.map(({ id }) => probabilitiesOf.get(id)!),
)
const targets = targetsOf(rows)

/** The family of a row's data set. */
const familyOfRow = (id: string): string => familyOf(id.slice(0, id.indexOf('#')))

/** Families of data sets in folds of about equal size, the largest first; posts written for this project are in none. */
function foldsOf(): number[] {
  const sizes = new Map<string, number>()
  for (const { id } of labelled) sizes.set(familyOfRow(id), (sizes.get(familyOfRow(id)) ?? 0) + 1)
  const loads = new Array<number>(FOLDS).fill(0)
  const foldOf = new Map<string, number>()
  const bySize = [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  for (const [set, size] of bySize) {
    const lightest = loads.indexOf(Math.min(...loads))
    loads[lightest]! += size
    foldOf.set(set, lightest)
  }
  return rows.map(({ id }) => foldOf.get(familyOfRow(id)) ?? NO_FOLD)
}

/** The number of the family of data sets that each text is of. */
function familiesOf(): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from(rows, ({ id }) => {
    const family = familyOfRow(id)
    const number = numbers.get(family) ?? numbers.size
    numbers.set(family, number)
    return number
  })
}

/**
 * How much each text counts where whose voice it is is learned: the less the larger its data set, or the
 * large ones, nearly all of them reviews, would teach what tells them apart. 1 on average.
 */
function voiceCountsOf(): Float64Array {
  const sets = rows.map(({ id }) => id.slice(0, id.indexOf('#')))
  const sizes = new Map<string, number>()
  for (const set of sets) sizes.set(set, (sizes.get(set) ?? 0) + 1)
  const counts = Float64Array.from(sets, (set) => 1 / Math.sqrt(sizes.get(set)!))
  const mean = counts.reduce((sum, one) => sum + one, 0) / counts.length
  return counts.map((one) => one / mean)
}

const folds = foldsOf()
const families = familiesOf()
const voiceCounts = voiceCountsOf()
const everyRow = rows.map((_, i) => i)
const judgedRows = labelled.map((_, i) => i)
const isGold = (row: number) => row < gold.length

/**
 * How much a gold text counts where the threshold of a signal is chosen: gold labels name some signals
 * more readily than silver labels, and those that are rare are too rare there to choose one.
 */
const GOLD_COUNT = 3
const evenly = new Uint8Array(rows.length).fill(1)
const goldMore = Uint8Array.from(rows, (_, row) => (isGold(row) ? GOLD_COUNT : 1))

// The figures are for gold texts of data sets that the head has not seen; thresholds come from the
// other folds.
const totals = new Map<string, Counts>()
const packed: PackedHead[] = []
const unseenSums = targets.map(() => new Float64Array(rows.length))
for (let fold = 0; fold < FOLDS; fold++) {
  const others = everyRow.filter((row) => folds[row] !== fold)
  fit(others).forEach((head, i) => {
    for (const row of judgedRows)
      if (folds[row] === fold) unseenSums[i]![row] = headSum(features, head, row)
  })
}
const fitted = fit(everyRow)
targets.forEach(({ kind, name, positive }, i) => {
  const unseen = unseenSums[i]!
  const weights = kind === 'signal' ? goldMore : evenly
  const limits = Array.from({ length: FOLDS }, (_, fold) =>
    bestThreshold(
      judgedRows.filter((row) => folds[row] !== fold),
      positive,
      unseen,
      weights,
    ),
  )
  const counts = count(
    judgedRows.filter(isGold),
    positive,
    (row) => unseen[row]! >= limits[folds[row]!]!,
  )
  report(`${kind} ${name}`, counts)
  if (kind !== 'source' || name === 'not_earned') {
    const total = totals.get(kind) ?? { hits: 0, false: 0, missed: 0 }
    total.hits += counts.hits
    total.false += counts.false
    total.missed += counts.missed
    totals.set(kind, total)
  }
  packed.push({
    name: `${kind} ${name}`,
    ...fitted[i]!,
    threshold: bestThreshold(judgedRows, positive, unseen, weights),
    ...calibrate(judgedRows, positive, unseen),
  })
})
for (const [kind, counts] of totals) report(`all of ${kind}`, counts)

function fit(chosen: readonly number[]): FittedHead[] {
  const from = Uint32Array.from(chosen)
  return fitHeads(features, targets, from, gold.length, labelled.length, families, voiceCounts)
}

function report(what: string, counts: Counts): void {
  const precision = counts.hits / Math.max(1, counts.hits + counts.false)
  const recall = counts.hits / Math.max(1, counts.hits + counts.missed)
  const figures = [f1(counts), precision, recall].map((figure) => figure.toFixed(3)).join('  ')
  process.stdout.write(
    `${what.padEnd(32)} ${String(counts.hits + counts.missed).padStart(5)}  ${figures}\n`,
  )
}

const bytes = packHeads(
  packed,
  Int32Array.from([...features.texts.hashes, ...features.sentences.hashes]),
)
writeFileSync(values.out, bytes)
process.stdout.write(`${values.out}: ${bytes.length} bytes, ${gzipSync(bytes).length} gzipped\n`)
