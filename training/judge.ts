import { decideLabel, fillHeadInputs, headProbabilities } from '../src/model/head.ts'
import { CLASSES, HEAD_INPUTS } from '../src/model/model.ts'
import { NEUTRAL } from '../src/model/score.ts'
import { fitLatent } from './latent.ts'
import { fitLogistic } from './logistic.ts'
import { WRITTEN_SET } from './written.ts'

/** A text as a model sees it that never saw its data set. */
export interface Unseen {
  readonly fold: number
  readonly id: string
  readonly set: string
  readonly text: string
  readonly axes: Float64Array
  readonly words: number
  /** The gold label, 0..4, or -1. */
  readonly label: number
  /** Where its source puts it, 0..1. */
  readonly valence: number
}

/** What is said of a text by axes and a head that never saw its data set. */
export interface Judged {
  readonly id: string
  readonly set: string
  readonly text: string
  readonly label: number
  readonly valence: number
  readonly probabilities: Float64Array
  readonly latent: number
  /** The label after rare labels are given room. */
  readonly decided: number
}

/** How far rare labels are given room: 0 decides by the probabilities, 1 as if all labels were as frequent. */
const ROOM = 0.9
/** The median of a text of two minds is in the middle, which such a text seldom is: neutral counts less. */
const NEUTRAL_COUNTS = 0.6

/** The shares of the labels. */
export function priorOf(rows: readonly Unseen[]): Float64Array {
  const prior = new Float64Array(CLASSES)
  for (const row of rows) prior[row.label]! += 1 / rows.length
  return prior
}

/** What each probability is multiplied by before their median decides, so that errors are even. */
export function decisionOf(prior: Float64Array): Float64Array {
  return prior.map((share, label) => share ** -ROOM * (label === NEUTRAL ? NEUTRAL_COUNTS : 1))
}

/** Fits the head on the axes of texts unseen by them. */
export function fitHead(rows: readonly Unseen[]): Float64Array {
  return fitLogistic(
    rows.map((row) => {
      const input = new Float64Array(HEAD_INPUTS)
      fillHeadInputs(row.axes, row.words, input)
      return input
    }),
    rows.map((row) => row.label),
    rows.map(countOf),
  )
}

/** Fits the latent on the axes of texts unseen by them. */
export function fitLatentOf(rows: readonly Unseen[]): Float64Array {
  return fitLatent(
    rows.map((row) => row.axes),
    rows.map((row) => row.label),
    rows.map(countOf),
  )
}

/** So many posts written for this project count as one gold text where the head and the latent are fitted. */
const WRITTEN_OF_GOLD = 100

/** How much a text counts there: posts written for this project a little, since short plain verdicts are rare among gold texts. */
function countOf({ set }: Unseen): number {
  return set === WRITTEN_SET ? 1 / WRITTEN_OF_GOLD : 1
}

/**
 * Judges texts with a head and latent fitted on the texts of the other folds alone.
 *
 * @param written posts written for this project; they help to fit, and are not judged
 */
export function judgeUnseen(
  gold: readonly Unseen[],
  written: readonly Unseen[],
  rows = gold,
): Judged[] {
  const folds = [...new Set(gold.map((row) => row.fold))]
  const input = new Float64Array(HEAD_INPUTS)
  return folds.flatMap((fold) => {
    const others = gold.filter((row) => row.fold !== fold)
    const fitted = [...others, ...written.filter((row) => row.fold !== fold)]
    const head = fitHead(fitted)
    const latent = fitLatentOf(fitted)
    const decision = decisionOf(priorOf(others))
    return rows
      .filter((row) => row.fold === fold)
      .map(({ id, axes, words, label, valence, set, text }) => {
        const probabilities = new Float64Array(CLASSES)
        fillHeadInputs(axes, words, input)
        headProbabilities(head, input, probabilities)
        const sum = axes.reduce((total, x, k) => total + x * latent[k]!, latent[axes.length]!)
        const decided = decideLabel(probabilities, decision)
        return { id, set, text, label, valence, probabilities, latent: sum, decided }
      })
  })
}
