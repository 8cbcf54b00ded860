import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadModel } from '../src/model/model.ts'
import { createScored, scoreText } from '../src/model/score.ts'
import { LABELS, spectrumOf, tailOf } from '../src/spectrum.ts'
import { type CalibrationItem, calibrationFrom } from '../src/tails/calibration.ts'
import { crossFit } from './cross-fit.ts'
import { tuneSmoothness } from './smoothness.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    gold: { type: 'string' },
    model: { type: 'string', default: 'data/en/model.bin' },
    out: { type: 'string', default: 'data/en/calibration.json' },
  },
})
if (!values.data || !values.gold) {
  process.stderr.write(
    'Usage: npm run calibrate -- --data FOLDER --gold FOLDER [--model FILE] [--out FILE]\n',
  )
  process.exit(2)
}
const say = (what: string) => process.stdout.write(`${what}\n`)

const model = loadModel(readFileSync(values.model))
const scored = createScored()
const items = crossFit(values.data, values.gold, say).map((row): CalibrationItem => {
  // Whether a text says anything known is asked of the model that ships, not of its folds.
  scoreText(model, row.text, scored)
  const probability = (c: number): number => row.probabilities[c]!
  const predicted = LABELS[row.decided]!
  return {
    label: LABELS[row.label]!,
    source: row.set,
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
say(`${values.out}: ${items.length} texts, smoothness ${smoothness}`)
