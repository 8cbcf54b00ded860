import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadModel, type Model } from '../src/model/model.ts'
import { createScored, scoreText } from '../src/model/score.ts'
import { LABELS } from '../src/spectrum.ts'
import { averagePrecision, macroF1 } from './measure.ts'

/*
 * The small model beside the full one, as packed: on the gold texts, which both have learned from, so
 * that only the difference tells something.
 */

const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    full: { type: 'string', default: 'data/en/model.bin' },
    small: { type: 'string', default: 'data/en/model-small.bin' },
  },
})
if (!values.gold) {
  process.stderr.write(
    'Usage: npx tsx training/small-figures.ts --gold FOLDER [--full FILE] [--small FILE]\n',
  )
  process.exit(2)
}

interface GoldText {
  readonly text: string
  readonly label: string
}

const texts = ['dev.jsonl', 'train.jsonl'].flatMap((name) =>
  readFileSync(join(values.gold as string, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldText),
)
const truth = texts.map(({ label }) => LABELS.indexOf(label as (typeof LABELS)[number]))

/** What a model says of all texts. */
function judge(model: Model) {
  const scored = createScored()
  return texts.map(({ text }) => {
    scoreText(model, text, scored)
    const { label, evidence, probabilities } = scored
    return { label, evidence, outraged: probabilities[0]!, delighted: probabilities[4]! }
  })
}

const full = judge(loadModel(readFileSync(values.full)))
const small = judge(loadModel(readFileSync(values.small)))

const both: readonly [string, (said: typeof full) => number][] = [
  [
    'macro-F1',
    (said) =>
      macroF1(
        truth,
        said.map(({ label }) => label),
      ),
  ],
  ['gold labels met', (said) => share(said.map(({ label }, i) => label === truth[i]))],
  ['average precision, outraged', (said) => precision(said, 0, 'outraged')],
  ['average precision, delighted', (said) => precision(said, 4, 'delighted')],
  ['texts without evidence', (said) => share(said.map(({ evidence }) => evidence === 0))],
]

function share(hits: readonly boolean[]): number {
  return hits.filter(Boolean).length / hits.length
}

function precision(said: typeof full, label: number, tail: 'outraged' | 'delighted'): number {
  return averagePrecision(
    truth.map((c) => c === label),
    said.map((s) => s[tail]),
  )
}

const lines = both.map(
  ([name, measure]) => `| ${name} | ${measure(full).toFixed(3)} | ${measure(small).toFixed(3)} |`,
)
const same = share(full.map(({ label }, i) => label === small[i]!.label))
const moved = full.map(
  (f, i) =>
    (Math.abs(f.outraged - small[i]!.outraged) + Math.abs(f.delighted - small[i]!.delighted)) / 2,
)
process.stdout.write(
  [
    `| ${texts.length} gold texts | full | small |`,
    '|---|---|---|',
    ...lines,
    '',
    `The small model gives the label of the full one to ${(100 * same).toFixed(1)} %; its tail probabilities are off by ${(moved.reduce((a, b) => a + b, 0) / moved.length).toFixed(3)} on average.`,
    '',
  ].join('\n'),
)
