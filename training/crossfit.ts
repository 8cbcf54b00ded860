import { fillHeadInputs, headProbabilities } from '../src/model/head.ts'
import { CLASSES, HEAD_INPUTS } from '../src/model/model.ts'
import { fitLatent } from './latent.ts'
import { fitLogistic } from './logistic.ts'

/** A gold text as a model sees it that never saw its data set. */
export interface Unseen {
  readonly fold: number
  readonly set: string
  readonly axes: Float64Array
  readonly words: number
  readonly label: number
}

/** What is said of a gold text by axes and a head that never saw its data set. */
export interface Judged {
  readonly set: string
  readonly label: number
  readonly probabilities: Float64Array
  readonly latent: number
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
    { steps: 800 },
  )
}

/** Fits the latent on the axes of texts unseen by them. */
export function fitLatentOf(rows: readonly Unseen[]): Float64Array {
  return fitLatent(
    rows.map((row) => row.axes),
    rows.map((row) => row.label),
  )
}

/** Judges every gold text with a head and latent fitted on the other folds alone. */
export function judgeUnseen(rows: readonly Unseen[]): Judged[] {
  const folds = [...new Set(rows.map((row) => row.fold))]
  const input = new Float64Array(HEAD_INPUTS)
  return folds.flatMap((fold) => {
    const others = rows.filter((row) => row.fold !== fold)
    const head = fitHead(others)
    const latent = fitLatentOf(others)
    return rows
      .filter((row) => row.fold === fold)
      .map(({ axes, words, label, set }) => {
        const probabilities = new Float64Array(CLASSES)
        fillHeadInputs(axes, words, input)
        headProbabilities(head, input, probabilities)
        const sum = axes.reduce((total, x, k) => total + x * latent[k]!, latent[axes.length]!)
        return { set, label, probabilities, latent: sum }
      })
  })
}
