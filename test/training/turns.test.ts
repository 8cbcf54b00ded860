import { describe, expect, it } from 'vitest'
import { turns } from '../../training/turns'

describe('turns', () => {
  const texts = turns()

  it('are the same whenever they are asked for, and none is there twice', () => {
    expect(turns()).toEqual(texts)
    expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length)
  })

  it('leave no gap open', () => {
    expect(texts.filter(({ text }) => /[#12]|undefined| {2}/.test(text))).toEqual([])
    expect(texts.filter(({ text }) => !/^[A-Z]/.test(text))).toEqual([])
  })

  it('say the same words of good and of bad things', () => {
    const labelsOf = (part: RegExp) =>
      new Set(texts.filter(({ text }) => part.test(text)).map(({ label }) => label))
    for (const part of [/used to be/, /^Thanks for/, /^Great, the/, /no longer/])
      expect([...labelsOf(part)].sort(), String(part)).toEqual([1, 3])
    expect([...labelsOf(/could not have been/)].sort()).toEqual([0, 4])
  })

  it('praise about as often as they blame', () => {
    const count = (holds: (label: number) => boolean) =>
      texts.filter(({ label }) => holds(label)).length
    const blamed = count((label) => label < 2)
    const praised = count((label) => label > 2)
    expect(Math.abs(blamed - praised) / texts.length).toBeLessThan(0.15)
  })
})
