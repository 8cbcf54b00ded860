import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { AXES, CLASSES } from '../src/model/model.ts'
import { toAxes } from './contrasts.ts'
import { familyOf, readExamples } from './corpora.ts'
import { fitHead, fitLatentOf, judgeUnseen, type Unseen } from './crossfit.ts'
import { applyLinear, fitLinear, type Linear } from './linear.ts'
import { packTable, writeModel } from './pack.ts'
import { reportFigures } from './report.ts'
import { toSparse } from './sparse.ts'
import { GOLD_WEIGHT, type Knowledge, teach } from './teacher.ts'
import { textVectors } from './vectors.ts'

const VERSION = '0.2.0'
const FOLDS = 5
const RAREST_FEATURE = 3
const SLOT_BITS = 18
const KEPT_FEATURES = 170_000

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    gold: { type: 'string' },
    out: { type: 'string', default: 'data/en/model.bin' },
    unseen: { type: 'string' },
  },
})
if (!values.data || !values.gold) {
  process.stderr.write('Usage: npm run train -- --data FOLDER --gold FOLDER [--out FILE]\n')
  process.exit(2)
}
const began = Date.now()
const say = (what: string) =>
  process.stdout.write(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${what}\n`)

say('reading texts')
const examples = readExamples(values.data, values.gold)
const texts = examples.map((example) => example.text)
const sparse = toSparse(texts, RAREST_FEATURE)
say(`${texts.length} texts, ${sparse.hashes.length} features; reading word vectors`)
const known: Knowledge = {
  examples,
  sparse,
  vectors: textVectors(texts, join(values.data, 'lexicons')),
}
const importance = Float32Array.from(examples, (e) => (e.label >= 0 ? GOLD_WEIGHT : e.weight))
const gold = examples.flatMap((example, row) => (example.label >= 0 ? [row] : []))
const families = [...new Set(gold.map((row) => familyOf(examples[row]!.set)))].sort()
families.push('film sentences')
const foldOf = examples.map((example) => families.indexOf(familyOf(example.set)) % FOLDS)

/** Learns the additive weights from some of the rows. */
function learn(rows: Uint32Array): Linear {
  const taught = teach(known, rows)
  return fitLinear(sparse, rows, taught, importance, CLASSES, {
    loss: 'softmax',
    passes: 4,
    rate: 0.4,
    penalty: 2e-5,
  })
}

const unseen: Unseen[] = []
for (let fold = 0; fold < FOLDS; fold++) {
  const rows = examples.flatMap((_, row) => (foldOf[row] === fold ? [] : [row]))
  const model = learn(Uint32Array.from(rows))
  for (const row of gold) {
    if (foldOf[row] !== fold) continue
    unseen.push({
      fold,
      set: examples[row]!.set,
      axes: toAxes(applyLinear(sparse, row, model)),
      words: sparse.words[row]!,
      label: examples[row]!.label,
    })
  }
  say(`fold ${fold + 1} of ${FOLDS} learned without its data sets`)
}
if (values.unseen)
  writeFileSync(
    values.unseen,
    JSON.stringify(unseen.map((row) => ({ ...row, axes: [...row.axes] }))),
  )
say(`unseen data sets, before quantisation:\n${reportFigures(judgeUnseen(unseen))}`)

const model = learn(Uint32Array.from(examples, (_, row) => row))
say('learned from all data sets')
const axes = new Float32Array(sparse.hashes.length * AXES)
for (let f = 0; f < sparse.hashes.length; f++)
  axes.set(toAxes(model.weights, f * CLASSES), f * AXES)
const table = packTable({
  version: VERSION,
  language: 'en',
  hashes: sparse.hashes,
  counts: sparse.counts,
  axes,
  slotBits: SLOT_BITS,
  keep: KEPT_FEATURES,
})
// The constants of the weights are no part of the table: the head is fitted on axes without them.
const constants = toAxes(model.constants)
const centred = unseen.map((row) => ({ ...row, axes: row.axes.map((x, k) => x - constants[k]!) }))
const prior = new Float64Array(CLASSES)
for (const row of unseen) prior[row.label]! += 1 / unseen.length
const bytes = writeModel({ version: VERSION, language: 'en' }, table, {
  latent: fitLatentOf(centred),
  head: fitHead(centred),
  prior,
})
mkdirSync(dirname(values.out), { recursive: true })
writeFileSync(values.out, bytes)
say(`${values.out}: ${bytes.length} bytes, ${table.kept} features`)
