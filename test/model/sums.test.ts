import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadModel, type Model } from '../../src/model/model.ts'
import { createSums, PlainSummer, type Sums } from '../../src/model/sums.ts'

const model = loadModel(readFileSync(new URL('../../data/en/model.bin', import.meta.url)))
const logits = Float64Array.from([0, 0, 0, 0])
/** The same weights, all clauses heeded alike. */
const even: Model = { ...model, attention: { ...model.attention, logits } }

function sumsOf(of: Model, text: string): Sums {
  const sums = createSums()
  new PlainSummer(of).sum(text, sums)
  return sums
}

/** The axes of a text, brought to weights of 1. */
function axesOf(of: Model, text: string): number[] {
  const { axes, attention } = sumsOf(of, text)
  return [...axes].map((sum) => sum / attention)
}

describe('attention', () => {
  it('changes nothing in a text of one clause', () => {
    const text = 'the waiter was friendly and the soup was warm'
    axesOf(model, text).forEach((sum, k) => {
      expect(sum).toBeCloseTo(axesOf(even, text)[k]!, 6)
    })
  })

  it('heeds a verdict more than what others say', () => {
    const [said, verdict] = ['My friends say that it is great', 'I hated it'] as const
    const shares = [model, even].map((of) => {
      const axes = axesOf(of, `${said}, ${verdict}`)
      return axes[0]!
    })
    expect(shares[0]).toBeLessThan(shares[1]!)
  })

  it('sums up clauses that are heeded alike as if they were one', () => {
    const [one, other] = ['it was good', 'we will be back'] as const
    const both = axesOf(even, `${one}, ${other}`)
    both.forEach((sum, k) => {
      expect(sum).toBeCloseTo(axesOf(even, one)[k]! + axesOf(even, other)[k]!, 6)
    })
  })

  it('is 1 on average over the tokens, however long the text', () => {
    const text = Array.from({ length: 700 }, () => 'some say it is good, but I hated it.').join(' ')
    const { attention } = sumsOf(model, text)
    expect(attention).toBeGreaterThan(0)
    const short = sumsOf(model, 'some say it is good, but I hated it.')
    expect(attention / short.attention).toBeCloseTo(1, 0)
  })
})
