import { describe, expect, it } from 'vitest'
import bytes from '../../data/en/model.bin'
import { squash } from '../../src/model/arithmetic.ts'
import { loadModel } from '../../src/model/model.ts'
import { createScored, scoreText } from '../../src/model/score.ts'

const model = loadModel(bytes)
function scored(text: string) {
  const into = createScored()
  scoreText(model, text, into)
  return into
}

describe('scoreText', () => {
  it('puts plain texts on their side of the line', () => {
    const worst = scored('Worst company ever. Rude staff, and they stole my money. Never again!')
    const fine = scored('It was okay, nothing special.')
    const best = scored(
      'Absolutely blown away! They went above and beyond, we will never forget it!',
    )
    expect(worst.score).toBeLessThan(fine.score)
    expect(fine.score).toBeLessThan(best.score)
    expect(worst.label).toBe(0)
    expect(best.label).toBe(4)
  })

  it('gives probabilities that sum to 1 and a score that is the squashed latent', () => {
    for (const text of ['good', 'The parcel came late.', 'LOVE IT!!! 😍', 'x '.repeat(5000)]) {
      const result = scored(text)
      expect(result.probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
      expect(result.score).toBe(squash(result.latent))
    }
  })

  it('gives the prior to a text that says nothing known', () => {
    for (const text of ['', '   ', '!!!', '、。', 'ㅁㄴㅇㄹ']) {
      const result = scored(text)
      expect(result.evidence).toBe(0)
      expect(result.score).toBe(0)
      expect(result.label).toBe(2)
      expect(result.probabilities).toEqual(model.prior)
    }
  })

  it.each([
    'Palvelu oli erinomaista ja henkilökunta ystävällistä, suosittelen lämpimästi kaikille',
    'Das Zimmer war leider schmutzig und niemand hat uns geholfen',
    'Servicen var utmärkt och maten mycket god, vi kommer gärna tillbaka',
    'Обслуживание было ужасным, больше никогда',
    'كانت الخدمة ممتازة والطعام لذيذ',
  ])('does not guess on another language: %s', (text) => {
    expect(scored(text).evidence).toBe(0)
  })

  it.each(['Great app', 'meh', 'Awful!!', 'thx', '5 stars', 'Never again', '👍', ':('])(
    'speaks on short English: %s',
    (text) => {
      expect(scored(text).evidence).toBeGreaterThan(0)
    },
  )

  it('does not carry anything from one text to the next', () => {
    const before = scored('Lovely people').latent
    scored('not never nothing terrible')
    expect(scored('Lovely people').latent).toBe(before)
  })
})
