import { describe, expect, it } from 'vitest'
import { expectedLabels, labelsAcrossFolds, type Texts } from '../../bench/opinion'

/** Ten texts in two folds, whose labels follow the score in each fold in its own way. */
function texts(): Texts {
  const all = Array.from({ length: 10 }, (_, i) => ({
    fold: i < 5 ? 0 : 1,
    id: String(i),
    set: 'own',
    text: '',
    axes: new Float64Array(4),
    words: 1,
    label: i % 5,
    valence: 0,
  }))
  return { all, gold: all.map((_, i) => i), written: [] }
}

describe('labels from scores', () => {
  it('come from thresholds of the other folds alone', () => {
    // In the first fold the scores are 0 to 4, in the second 10 to 14.
    const scores = [0, 1, 2, 3, 4, 10, 11, 12, 13, 14]
    expect(labelsAcrossFolds(texts(), scores)).toEqual([0, 0, 0, 0, 0, 4, 4, 4, 4, 4])
  })

  it('are right where both folds are alike', () => {
    const scores = [0, 1, 2, 3, 4, 0, 1, 2, 3, 4]
    expect(labelsAcrossFolds(texts(), scores)).toEqual([0, 1, 2, 3, 4, 0, 1, 2, 3, 4])
  })

  it('of probabilities are their mean', () => {
    expect(expectedLabels([Float64Array.of(0.5, 0, 0, 0, 0.5)])).toEqual([2])
  })
})
