import { describe, expect, it } from 'vitest'
import { fitLogistic, logisticProbabilities } from '../../training/logistic'
import { seeded } from '../../training/random'

const random = seeded(3)
const inputs = Array.from({ length: 400 }, () =>
  Float64Array.of(1, 2 * random() - 1, 2 * random() - 1),
)
const labels = inputs.map((input) =>
  Math.max(0, Math.min(4, Math.floor(2.5 + 2 * input[1]! + 1.5 * (random() - 0.5)))),
)

/** The mean loss of a text and half of what is held against the squared weights. */
function loss(model: Float64Array): number {
  const given = new Float64Array(5)
  const sum = inputs.reduce((total, input, row) => {
    logisticProbabilities(model, input, given)
    return total - Math.log(given[labels[row]!]!)
  }, 0)
  return sum / inputs.length + 0.0005 * model.reduce((total, weight) => total + weight ** 2, 0)
}

describe('fitLogistic', () => {
  it('finds weights of which none can be moved for the better', () => {
    const model = fitLogistic(inputs, labels)
    const least = loss(model)
    expect(least).toBeLessThan(loss(new Float64Array(model.length)) * 0.8)
    model.forEach((_, i) => {
      for (const by of [-0.01, 0.01])
        expect(loss(model.map((weight, j) => (j === i ? weight + by : weight)))).toBeGreaterThan(
          least,
        )
    })
  })

  it('lets a text that counts two weigh as two alike', () => {
    const twice = inputs.map((_, row) => (row < 100 ? 2 : 1))
    const counted = fitLogistic(inputs, labels, twice)
    const repeated = fitLogistic(
      [...inputs, ...inputs.slice(0, 100)],
      [...labels, ...labels.slice(0, 100)],
    )
    counted.forEach((weight, i) => {
      expect(weight).toBeCloseTo(repeated[i]!, 9)
    })
  })
})
