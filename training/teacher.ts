import { CLASSES } from '../src/model/model.ts'
import { type Example, importanceOf } from './corpora.ts'
import { applyLinear, fitLinear } from './linear.ts'
import { fitLogistic, logisticProbabilities } from './logistic.ts'
import { seeded } from './random.ts'
import type { Sparse } from './sparse.ts'
import { VECTOR_SIZE } from './vectors.ts'

/** How much the word vectors may say, beside what the source of a text says of it. */
const VECTOR_SHARE = 0.2

/** Labelled texts that the teacher's regression is fitted on; its few weights need no more. */
const TEACHER_TEXTS = 8000

/** What the teacher knows of all texts. */
export interface Knowledge {
  readonly examples: readonly Example[]
  readonly sparse: Sparse
  readonly vectors: Float32Array
}

/** Targets of the first axes, three a row: valence; top among the good; bottom among the bad. */
function axisTargets(examples: readonly Example[]): Float32Array {
  const targets = new Float32Array(examples.length * 3)
  examples.forEach((example, row) => {
    targets.set(axisTarget(example), row * 3)
  })
  return targets
}

function axisTarget({ label, judgement, valence, charge }: Example): [number, number, number] {
  if (label >= 0)
    return [
      [0.03, 0.25, 0.5, 0.75, 0.97][label]!,
      label >= 3 ? label - 3 : Number.NaN,
      label <= 1 ? 1 - label : Number.NaN,
    ]
  const good = valence >= 0.6
  const bad = valence <= 0.4
  if (judgement === 'emotion')
    return [valence, good ? charge : Number.NaN, bad ? charge : Number.NaN]
  if (judgement === 'polarity') return [valence, Number.NaN, Number.NaN]
  return [
    valence,
    good ? Number(valence > 0.95) : Number.NaN,
    bad ? Number(valence < 0.05) : Number.NaN,
  ]
}

/** What the teacher sees of one text: its source's judgement, first axes from other texts, vectors. */
function teacherInput(known: Knowledge, row: number, axes: Float64Array): Float64Array {
  const { judgement, valence, charge } = known.examples[row]!
  const five = Math.min(4, Math.floor(valence * 4 + 0.5))
  const three = valence < 0.45 ? 0 : valence <= 0.55 ? 1 : 2
  const short = 1 / Math.sqrt(known.sparse.words[row]! + 1)
  const judged = new Float64Array(16)
  if (judgement === 'stars') judged[five] = 1
  if (judgement === 'points') judged[5 + five] = 1
  if (judgement === 'polarity') judged[10 + three] = 1
  if (judgement === 'emotion') judged[13 + three] = 1
  const said = [
    ...judged,
    Number.isNaN(charge) ? 0 : (charge - 0.5) * (valence > 0.5 ? 1 : -1),
    ...axes,
    axes[0]! * axes[0]! * 0.3,
    short,
    axes[1]! * short,
    axes[2]! * short,
    1,
    judgement === 'stars' && valence > 0.95 ? 1 : 0,
  ]
  const input = new Float64Array(said.length + VECTOR_SIZE)
  input.set(said)
  for (let d = 0; d < VECTOR_SIZE; d++)
    input[said.length + d] = known.vectors[row * VECTOR_SIZE + d]! * VECTOR_SHARE
  return input
}

/**
 * Gives every row five probabilities: gold rows their label, the others what a regression fitted on
 * the gold rows makes of the judgement of their source, of axes fitted on the other half of the texts,
 * and of word vectors. So the gold decides where satisfied ends and delighted begins for all texts.
 *
 * @param rows the rows that may be learned from
 * @returns five a row, over all rows
 */
export function teach(known: Knowledge, rows: Uint32Array): Float32Array {
  const { examples, sparse } = known
  const random = seeded(5)
  const half = examples.map(() => (random() < 0.5 ? 0 : 1))
  const importance = Float32Array.from(examples, importanceOf)
  const targets = axisTargets(examples)
  const axes = new Map<number, Float64Array>()
  for (const side of [0, 1]) {
    const model = fitLinear(
      sparse,
      rows.filter((row) => half[row] === side),
      targets,
      importance,
      3,
      { loss: 'logistic', passes: 3, rate: 0.4, penalty: 2e-5 },
    )
    for (const row of rows) if (half[row] !== side) axes.set(row, applyLinear(sparse, row, model))
  }
  const labelled = [...rows].filter(
    (r) => examples[r]!.label >= 0 && examples[r]!.judgement !== 'none',
  )
  const share = Math.min(1, TEACHER_TEXTS / labelled.length)
  const chosen = labelled.filter(() => random() < share)
  const teacher = fitLogistic(
    chosen.map((row) => teacherInput(known, row, axes.get(row)!)),
    chosen.map((row) => examples[row]!.label),
  )
  const taught = new Float32Array(examples.length * CLASSES)
  const given = new Float64Array(CLASSES)
  for (const row of rows) {
    const { label } = examples[row]!
    if (label >= 0) taught[row * CLASSES + label] = 1
    else {
      logisticProbabilities(teacher, teacherInput(known, row, axes.get(row)!), given)
      taught.set(given, row * CLASSES)
    }
  }
  return taught
}
