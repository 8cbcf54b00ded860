import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadModel } from '../src/model/model.ts'
import { repeatsOthers, roomOf } from './corpora.ts'
import { decisionOf, fitHead, fitLatentOf, judgeUnseen, priorOf } from './judge.ts'
import { axesOf, axesUnseen, everyRow, learn, learnWithin, readKnowledge } from './learn.ts'
import { matterOf, packTable, writeModel } from './pack.ts'
import { packingLoss } from './packing-loss.ts'
import { placeFeatures } from './place.ts'
import { reportFigures, reportSets } from './report.ts'
import { shrink } from './shrink.ts'
import { frequentTokens, influenceOf } from './sparse.ts'
import { writeUnseen } from './unseen-file.ts'

const VERSION = '0.15.0'
const LANGUAGE = 'en'
const KNOWN_WORDS = 16_000
const SLOT_BITS = 18
/** So many are aimed at: nearly all find room. */
const KEEP = 156_000

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
const model = learn(known, everyRow(known))
say('learned from all data sets')
const { hashes } = sparse
const matter = matterOf({
  hashes,
  influence: influenceOf(sparse, examples.map(roomOf)),
  known: frequentTokens(
    examples.filter((example) => !repeatsOthers(example)).map(({ text }) => text),
    KNOWN_WORDS,
  ),
  axes: axesOf(model),
})
const placement = placeFeatures(hashes, matter, SLOT_BITS, KEEP, sparse.names)
const kept = learnWithin(known, placement)
const table = packTable(placement, hashes, axesOf(kept), kept.attention!)
say('learned once more with what is kept')
const prior = priorOf(unseen)
const fitted = [...unseen, ...written]
const parameters = {
  latent: fitLatentOf(fitted),
  head: fitHead(fitted),
  prior,
  decision: decisionOf(prior),
}
mkdirSync(values.out, { recursive: true })
const about = { version: VERSION, language: LANGUAGE, coverage: 1 }
const full = writeModel(about, table, parameters)
write('model.bin', full)
write('model-small.bin', shrink(full, known))

function write(name: string, bytes: Uint8Array): void {
  const file = join(values.out, name)
  writeFileSync(file, bytes)
  say(
    `${file}: ${bytes.length} bytes, ${loadModel(bytes).table.slots.filter(Boolean).length} features`,
  )
  say(`  pruned and quantised: ${packingLoss(bytes, known, model, parameters)}`)
}
