import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { AXES, CLASSES } from '../src/model/model.ts'
import { toAxes } from './contrasts.ts'
import { coverageOf } from './coverage.ts'
import { decisionOf, fitHead, fitLatentOf, fittedOn, judgeUnseen, priorOf } from './judge.ts'
import { axesUnseen, learn, readKnowledge } from './learn.ts'
import { packTable, type Table, writeModel } from './pack.ts'
import { packingLoss } from './packing-loss.ts'
import { reportFigures, reportSets } from './report.ts'
import { frequentWords } from './sparse.ts'
import { writeUnseen } from './unseen-file.ts'

const VERSION = '0.6.0'
const LANGUAGE = 'en'
const KNOWN_WORDS = 15_000
/** Of 2^bits slots so many are aimed at: more would take each other's place. */
const SIZES = {
  model: { version: VERSION, slotBits: 18, keep: 260_000 },
  // For SQL engines that take no more than some 100 kB of compressed script, code and all.
  small: { version: `${VERSION}-small`, slotBits: 15, keep: 14_500 },
} as const

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    gold: { type: 'string' },
    out: { type: 'string', default: 'data/en' },
    unseen: { type: 'string' },
  },
})
if (!values.data || !values.gold) {
  process.stderr.write(
    'Usage: npm run train -- --data FOLDER --gold FOLDER [--out FOLDER] [--unseen FILE]\n',
  )
  process.exit(2)
}
const began = Date.now()
const say = (what: string) =>
  process.stdout.write(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${what}\n`)

say('reading texts')
const known = readKnowledge(values.data, values.gold, say)
const allUnseen = axesUnseen(known, say)
const { gold: unseen, rated, written } = allUnseen
if (values.unseen) writeUnseen(values.unseen, allUnseen)
say(`unseen data sets, before quantisation:\n${reportFigures(judgeUnseen(unseen, written))}`)
say(`unseen data sets, rated texts:\n${reportSets(judgeUnseen(unseen, written, rated))}`)

const { examples, sparse } = known
const model = learn(
  known,
  Uint32Array.from(examples, (_, row) => row),
)
say('learned from all data sets')
const axes = new Float32Array(sparse.hashes.length * AXES)
for (let f = 0; f < sparse.hashes.length; f++)
  axes.set(toAxes(model.weights, f * CLASSES), f * AXES)
const knownWords = frequentWords(
  examples.map((example) => example.text),
  KNOWN_WORDS,
)
const prior = priorOf(unseen)
const fitted = fittedOn(unseen, written)
const parameters = {
  latent: fitLatentOf(fitted),
  head: fitHead(fitted),
  prior,
  decision: decisionOf(prior),
}
mkdirSync(values.out, { recursive: true })
const full = packed(SIZES.model, knownWords)
// Few slots are too dear for words that only tell the language.
const small = packed(SIZES.small, new Set())
const texts = examples.map(({ text }) => text)
write('model.bin', SIZES.model, full, 1)
write('model-small.bin', SIZES.small, small, coverageOf(small.slots, full.slots, texts))

function packed(
  { slotBits, keep }: (typeof SIZES)[keyof typeof SIZES],
  keptWords: ReadonlySet<number>,
): Table {
  const { hashes, counts } = sparse
  return packTable({ hashes, counts, axes, known: keptWords, slotBits, keep })
}

function write(
  name: string,
  { version }: (typeof SIZES)[keyof typeof SIZES],
  table: Table,
  coverage: number,
): void {
  const bytes = writeModel({ version, language: LANGUAGE, coverage }, table, parameters)
  const file = join(values.out, name)
  writeFileSync(file, bytes)
  say(`${file}: ${bytes.length} bytes, ${table.kept} features`)
  say(`  pruned and quantised: ${packingLoss(bytes, known, model, parameters)}`)
}
