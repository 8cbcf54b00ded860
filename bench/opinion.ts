import { squash } from '../src/model/arithmetic.ts'
import { judgeUnseen, type Unseen } from '../training/judge.ts'
import { fitThresholds, labelOf } from './thresholds.ts'

/** Texts to be read by every engine. */
export interface Texts {
  readonly all: readonly Unseen[]
  /** The places of those with a gold label. */
  readonly gold: readonly number[]
  /** Posts written for this project: our head is fitted on some of them too. */
  readonly written: readonly Unseen[]
}

/** What an engine says of texts, in their order. */
export interface Opinion {
  readonly name: string
  /** Where it puts each text, higher for better, on its own scale. */
  readonly scores: readonly number[]
  /** Five probabilities a text; null for an engine that gives none. */
  readonly probabilities: readonly Float64Array[] | null
  /** The label that it gives, 0..4. */
  readonly labels: readonly number[]
}

/** The expected label of each text, 0..4. */
export function expectedLabels(probabilities: readonly Float64Array[]): number[] {
  return probabilities.map((p) => p.reduce((sum, share, c) => sum + share * c, 0))
}

/** What our model says: weights, head and decision never saw the texts' families of data sets. */
export function ownOpinion({ all, gold, written }: Texts): Opinion {
  const judged = judgeUnseen(
    gold.map((place) => all[place]!),
    written,
    all,
  )
  const byId = new Map(judged.map((one) => [one.id, one]))
  const inOrder = all.map(({ id }) => byId.get(id)!)
  return {
    name: 'delight-detector',
    scores: inOrder.map(({ latent }) => squash(latent)),
    probabilities: inOrder.map(({ probabilities }) => probabilities),
    labels: inOrder.map(({ decided }) => decided),
  }
}

/**
 * Labels from scores: the texts of each fold get thresholds that were fitted on the gold texts of the
 * other folds.
 */
export function labelsAcrossFolds({ all, gold }: Texts, scores: readonly number[]): number[] {
  const bounds = new Map(
    [...new Set(gold.map((place) => all[place]!.fold))].map((fold) => {
      const others = gold.filter((place) => all[place]!.fold !== fold)
      return [
        fold,
        fitThresholds(
          others.map((place) => scores[place]!),
          others.map((place) => all[place]!.label),
        ),
      ]
    }),
  )
  return all.map(({ fold }, place) => labelOf(scores[place]!, bounds.get(fold)!))
}
