import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { frames } from '../../training/frames'

describe('the texts made from frames', () => {
  const texts = frames()

  it('are the same whenever they are asked for, and none is there twice', () => {
    expect(frames()).toEqual(texts)
    expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length)
  })

  it('leave no gap open', () => {
    expect(texts.filter(({ text }) => /[{}]|undefined/.test(text))).toEqual([])
  })

  it('say the same words of good and of bad things', () => {
    const labelsOf = (part: RegExp) =>
      new Set(texts.filter(({ text }) => part.test(text)).map(({ label }) => label))
    for (const part of [/used to be/, /^Thanks for/, /^Great, the/, /no longer/, /could have been/])
      expect([...labelsOf(part)], String(part)).toEqual(expect.arrayContaining([1, 3]))
    expect([...labelsOf(/could not have been/)]).toEqual(expect.arrayContaining([0, 4]))
  })

  it('praise about as often as they blame', () => {
    const count = (holds: (label: number) => boolean) =>
      texts.filter(({ label }) => holds(label)).length
    const blamed = count((label) => label < 2)
    const praised = count((label) => label > 2)
    expect(Math.abs(blamed - praised) / texts.length).toBeLessThan(0.15)
  })
})

describe('frames', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'frames-'))
    writeFileSync(join(folder, 'lists.tsv'), '=good\tnice|fine\n')
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  const made = (lines: string) => {
    writeFileSync(join(folder, 'some.tsv'), lines)
    return frames(folder)
  }

  it('fill their gaps from the lists of all files and of their own, one within another', () => {
    const texts = made('=very\tvery {good}|quite {good}\nsatisfied\tIt is {very}.\n')
    expect(texts.map(({ text }) => text).sort()).toEqual([
      'It is quite fine.',
      'It is quite nice.',
      'It is very fine.',
      'It is very nice.',
    ])
    expect(new Set(texts.map(({ label }) => label))).toEqual(new Set([3]))
  })

  it('leave hashtags as they are', () => {
    expect(
      made('satisfied\t{good} #stay\n')
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['fine #stay', 'nice #stay'])
  })

  it('leave out what has two labels', () => {
    expect(made('satisfied\t{good}\nneutral\tfine\n')).toEqual([{ label: 3, text: 'nice' }])
  })

  it.each([
    ['happy\tIt is {good}.', "some.tsv line 1: expected a label, got 'happy'"],
    ['=a\tb\nneutral\tIt is {bad}.', 'some.tsv line 2: no list for {bad}'],
    ['neutral It is.', 'some.tsv line 1: expected two columns'],
  ])('name the place of what is wrong in %j', (lines, message) => {
    expect(() => made(lines)).toThrow(message)
  })
})
