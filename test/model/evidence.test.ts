import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { constantOf, TokenShares } from '../../src/model/evidence.ts'
import { loadModel } from '../../src/model/model.ts'
import { createScored, scoreText } from '../../src/model/score.ts'
import { PlainSummer } from '../../src/model/sums.ts'
import { TOKENS_AT_A_TIME } from '../../src/text/scanner.ts'

const model = loadModel(readFileSync(new URL('../../data/en/model.bin', import.meta.url)))
const summer = new PlainSummer(model)
const shares = new TokenShares(model, summer)

function latentOf(text: string): number {
  const scored = createScored()
  scoreText(model, text, scored, summer)
  return scored.latent
}

function sumOfSpans(text: string): number {
  shares.reset(text)
  for (let count = shares.fill(); count > 0; count = shares.fill()) shares.locate(count)
  return shares.spans().reduce((sum, { contribution }) => sum + contribution, constantOf(model))
}

describe('the shares of tokens', () => {
  it.each([
    ['a clause ends just before, at or behind what is read at a time', 'they waited ', ', awful!'],
    ['a clause has more tokens than that', 'great '.repeat(2 * TOKENS_AT_A_TIME), 'but bad.'],
    ['there are more clauses than that', 'good, bad! '.repeat(TOKENS_AT_A_TIME), 'but I hated it'],
    ['marks alone fill it', `bad${' ,'.repeat(2 * TOKENS_AT_A_TIME)}`, ' good'],
    ['nothing stands between many marks', '!'.repeat(3), '?! ... wonderful'],
  ])('sum to the latent where %s', (_, before, after) => {
    for (let words = TOKENS_AT_A_TIME - 12; words < TOKENS_AT_A_TIME + 4; words++) {
      const text = `Some say it is good, ${'very '.repeat(words)}${before}${after} We never came back, but they paid.`
      expect(sumOfSpans(text)).toBeCloseTo(latentOf(text), 9)
    }
  })
})

describe('spans', () => {
  it('do not reach across clauses', () => {
    const texts = [
      'My sister says it is wonderful, but I was treated like dirt.',
      'It was great and the waiter was lovely but wonderful is too little a word',
      'Great, lovely, wonderful! Perfect. Thank you',
    ]
    for (const text of texts) {
      shares.reset(text)
      for (let count = shares.fill(); count > 0; count = shares.fill()) shares.locate(count)
      const spans = shares.spans().map(({ start, end }) => text.slice(start, end))
      expect(spans.length).toBeGreaterThan(1)
      for (const span of spans) expect(span).not.toMatch(/[,.]|!.|.\bbut\b/)
    }
  })
})
