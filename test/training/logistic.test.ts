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
function loss(model: Float64Array, of = inputs, as = labels): number {
  const given = new Float64Array(5)
  const sum = of.reduce((total, input, row) => {
    logisticProbabilities(model, input, given)
    return total - Math.log(given[as[row]!]!)
  }, 0)
  return sum / of.length + 0.0005 * model.reduce((total, weight) => total + weight ** 2, 0)
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

  it.each([
    ['few texts lie far out', (far: number) => Math.floor(far * 3) % 5],
    ['labels can be told apart without fault', (_: number, side: number) => (side < 0 ? 1 : 3)],
    ['all have one label', () => 4],
  ])('settles where %s', (_, labelOf) => {
    const next = seeded(7)
    for (let round = 0; round < 20; round++) {
      const points = Array.from({ length: 40 }, () => {
        const [side, far] = [2 * next() - 1, next()]
        return Float64Array.of(1, side * 3 * (far < 0.1 ? 50 : 1), 6 * next() - 3)
      })
      const given = points.map((point) => labelOf(next(), point[1]!))
      const model = fitLogistic(points, given)
      model.forEach((__, i) => {
        const [above, below] = [1e-5, -1e-5].map((by) =>
          loss(
            model.map((weight, j) => (j === i ? weight + by : weight)),
            points,
            given,
          ),
        )
        expect(Math.abs(above! - below!) / 2e-5).toBeLessThan(1e-3)
      })
    }
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
