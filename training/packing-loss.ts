import { decideLabel, fillHeadInputs, headProbabilities } from '../src/model/head.ts'
import { CLASSES, HEAD_INPUTS, loadModel } from '../src/model/model.ts'
import { createScored, scoreText } from '../src/model/score.ts'
import { toAxes } from './contrasts.ts'
import { applyLinear, type Linear } from './linear.ts'
import type { Parameters } from './pack.ts'
import type { Knowledge } from './teacher.ts'

/**
 * What pruning and quantisation change: the shipped file beside the weights that it was made from, on
 * the texts with a gold label.
 *
 * @returns one line: the share of texts that keep their label, and how far the tail probabilities move
 */
export function packingLoss(
  bytes: Uint8Array,
  { examples, sparse }: Knowledge,
  weights: Linear,
  { head, decision }: Parameters,
): string {
  const model = loadModel(bytes)
  const scored = createScored()
  const input = new Float64Array(HEAD_INPUTS)
  const whole = new Float64Array(CLASSES)
  const constants = toAxes(weights.constants)
  let texts = 0
  let same = 0
  let moved = 0
  examples.forEach(({ gold, text }, row) => {
    if (!gold) return
    const axes = toAxes(applyLinear(sparse, row, weights)).map((x, k) => x - constants[k]!)
    fillHeadInputs(axes, sparse.words[row]!, input)
    headProbabilities(head, input, whole)
    scoreText(model, text, scored)
    if (scored.evidence === 0) return
    texts++
    if (decideLabel(whole, decision) === scored.label) same++
    const packed = scored.probabilities
    moved += (Math.abs(packed[0]! - whole[0]!) + Math.abs(packed[4]! - whole[4]!)) / 2
  })
  return `${((100 * same) / texts).toFixed(1)} % keep their label, tail probabilities move by ${(moved / texts).toFixed(3)} on average`
}
