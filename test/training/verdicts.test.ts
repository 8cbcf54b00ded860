import { describe, expect, it } from 'vitest'
import { verdicts } from '../../training/verdicts'

describe('verdicts', () => {
  it('praise a thing about as often as they blame it', () => {
    for (const thing of ['hotel', 'flight', 'dentist', 'rental car']) {
      const labels = verdicts()
        .filter(({ text }) => new RegExp(`\\b${thing}\\b`, 'i').test(text))
        .map(({ label }) => label)
      const blamed = labels.filter((label) => label < 2).length
      const praised = labels.filter((label) => label > 2).length
      expect(blamed).toBeGreaterThan(4)
      expect(Math.abs(praised - blamed)).toBeLessThan(5)
      expect(labels).toContain(2)
    }
  })

  it('are the same whenever they are asked for, and none is there twice', () => {
    const texts = verdicts().map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
    expect(verdicts().map(({ text }) => text)).toEqual(texts)
    expect(texts.filter((text) => /\ba (?!uni|use)[aeiou]/i.test(text))).toEqual([])
  })
})
