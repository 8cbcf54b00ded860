import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FIRST, INNER, LAST, UNIT, weightOf } from '../../src/model/attention.ts'
import { CLAUSE, FeatureStream, OWN, ROW_FIELDS } from '../../src/model/features.ts'
import { loadModel, type Model } from '../../src/model/model.ts'
import { createSums, PlainSummer, type Sums } from '../../src/model/sums.ts'
import { placeOf, slotOf } from '../../src/model/table.ts'
import { TOKENS_AT_A_TIME } from '../../src/text/scanner.ts'
import { seeded } from '../../training/random.ts'

const model = loadModel(readFileSync(new URL('../../data/en/model.bin', import.meta.url)))
const logits = Float64Array.from([0, 0, 0, 0])
/** The same weights, all clauses counting alike. */
const even: Model = { ...model, attention: { ...model.attention, logits } }

function sumsOf(of: Model, text: string): Sums {
  const sums = createSums()
  new PlainSummer(of).sum(text, sums)
  return sums
}

/** The axes of a text, brought to weights of 1. */
function axesOf(of: Model, text: string): number[] {
  const { axes, meanWeight } = sumsOf(of, text)
  return [...axes].map((sum) => sum / meanWeight)
}

/** The clauses of a text, each put together from its rows. */
function clausesOf(text: string): { size: number; weight: number }[] {
  const { table, attention } = model
  const stream = new FeatureStream()
  stream.reset(text)
  const clauses: { size: number; logit: number }[] = []
  let before = 0
  while (stream.fill() > 0) {
    for (let row = 0; row < stream.rowsEnd; row += ROW_FIELDS) {
      const number = before + stream.rows[row + CLAUSE]!
      clauses[number] ??= { size: 0, logit: 0 }
      clauses[number].size++
      const own = stream.rows[row + OWN]!
      if (slotOf(table, own) !== 0)
        clauses[number].logit += attention.wordLogits[placeOf(table, own)]!
    }
    before += stream.clause
  }
  return clauses.map(({ size, logit }, i) => {
    const at = i === 0 ? FIRST : i === clauses.length - 1 ? LAST : INNER
    const { logits } = attention
    return { size, weight: weightOf(logit, size, logits[UNIT]!, logits[at]!) }
  })
}

describe('attention', () => {
  it('changes nothing in a text of one clause', () => {
    const text = 'the waiter was friendly and the soup was warm'
    axesOf(model, text).forEach((sum, k) => {
      expect(sum).toBeCloseTo(axesOf(even, text)[k]!, 6)
    })
  })

  it('counts a verdict more than what others say', () => {
    const [said, verdict] = ['My friends say that it is great', 'I hated it'] as const
    const shares = [model, even].map((of) => {
      const axes = axesOf(of, `${said}, ${verdict}`)
      return axes[0]!
    })
    expect(shares[0]).toBeLessThan(shares[1]!)
  })

  it('sums up clauses that count alike as if they were one', () => {
    const [one, other] = ['it was good', 'we will be back'] as const
    const both = axesOf(even, `${one}, ${other}`)
    both.forEach((sum, k) => {
      expect(sum).toBeCloseTo(axesOf(even, one)[k]! + axesOf(even, other)[k]!, 6)
    })
  })

  it('is what clauses weigh on average by their tokens, wherever what is read at a time ends', () => {
    for (let words = TOKENS_AT_A_TIME - 12; words < TOKENS_AT_A_TIME + 4; words++) {
      const text = `Some say it is good, ${'very '.repeat(words)}but I hated it! We left; never again`
      const clauses = clausesOf(text)
      expect(new Set(clauses.map(({ weight }) => weight)).size).toBeGreaterThan(2)
      const weighted = clauses.reduce((sum, { size, weight }) => sum + size * weight, 0)
      const tokens = clauses.reduce((sum, { size }) => sum + size, 0)
      expect(sumsOf(model, text).meanWeight).toBe(weighted / tokens)
    }
  })
})

describe('a word that the model does not know', () => {
  it('reads as any other, whatever its neighbours could be taken for', () => {
    const random = seeded(1)
    // No letter beside itself: that would be a word drawn out.
    const letter = (_: unknown, i: number) =>
      String.fromCharCode(97 + 2 * Math.floor(random() * 13) + (i % 2))
    const words = Array.from({ length: 3000 }, () => Array.from({ length: 9 }, letter).join(''))
    const read = words
      .map((word) => sumsOf(model, `The flight from ${word} was two hours late.`))
      .filter(({ words, knownWords, misspelt }) => words - knownWords === 1 && misspelt === 0)
    expect(read.length).toBeGreaterThan(2500)
    for (const { axes } of read) expect(axes).toEqual(read[0]!.axes)
  })
})
