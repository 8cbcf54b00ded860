import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadModel } from '../src/model/model.ts'
import { createScored, scoreText } from '../src/model/score.ts'
import { LABELS, spectrumOf, tailOf } from '../src/spectrum.ts'
import { type CalibrationItem, calibrationFrom } from '../src/tails/calibration.ts'
import { judgeUnseen } from './judge.ts'
import { axesUnseen, readKnowledge } from './learn.ts'
import { readSilver } from './silver.ts'
import { tuneSmoothness } from './smoothness.ts'
import { unseenFrom } from './unseen-file.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    gold: { type: 'string' },
    unseen: { type: 'string' },
    model: { type: 'string', default: 'data/en/model.bin' },
    out: { type: 'string', default: 'data/en/calibration.json' },
  },
})
if (!values.data || !values.gold) {
  process.stderr.write(
    'Usage: npm run calibrate -- --data FOLDER --gold FOLDER [--unseen FILE] [--model FILE] [--out FILE]\n',
  )
  process.exit(2)
}
const say = (what: string) => process.stdout.write(`${what}\n`)

const model = loadModel(readFileSync(values.model))
const scored = createScored()
const { data, gold: labels } = values
const { gold, written, silver } = unseenFrom(values.unseen, () =>
  axesUnseen(readKnowledge(data, labels, say), say),
)
// The others were chosen with the help of a model, so they say nothing of how often it errs.
const drawnIds = new Set(readSilver().flatMap(({ id, drawn }) => (drawn ? [id] : [])))
const drawn = silver.filter(({ id }) => drawnIds.has(id))
// Every text is read with weights and a head that were fitted on other families of data sets.
const judged = judgeUnseen(gold, written, [...gold, ...drawn])
const items = judged.map((row): CalibrationItem => {
  // Whether a text says anything known is asked of the model that ships, not of its folds.
  scoreText(model, row.text, scored)
  const probability = (c: number): number => row.probabilities[c]!
  const predicted = LABELS[row.decided]!
  return {
    label: LABELS[row.label]!,
    source: row.set,
    drawn: drawnIds.has(row.id),
    classification: {
      label: predicted,
      spectrum: spectrumOf(predicted),
      tail: tailOf(predicted),
      score: scored.score,
      probabilities: {
        outraged: probability(0),
        dissatisfied: probability(1),
        neutral: probability(2),
        satisfied: probability(3),
        delighted: probability(4),
      },
      evidence: scored.evidence > 0 ? 'some' : 'none',
      language: model.language,
    },
  }
})
const smoothness = tuneSmoothness(calibrationFrom(model.version, items, 0), say)
const calibration = calibrationFrom(model.version, items, smoothness)
writeFileSync(values.out, `${JSON.stringify(calibration)}\n`)
say(
  `${values.out}: ${items.length} texts, ${drawn.length} of them drawn at random, smoothness ${smoothness}`,
)
