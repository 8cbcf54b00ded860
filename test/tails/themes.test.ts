import { describe, expect, it } from 'vitest'
import { LABELS } from '../../src/spectrum'
import { seededRandom } from '../../src/stats/random'
import { addThemeText, createThemeTexts } from '../../src/tails/theme-texts'
import { groupThemesOf, themesOf } from '../../src/tails/themes'
import { fingerprinter } from '../../src/text/fingerprint'

const fingerprint = fingerprinter()
const THINGS = ['parcel', 'kettle', 'order', 'ticket', 'bag', 'shirt', 'phone', 'lamp', 'chair']
const PLACES = ['Leeds', 'Cork', 'Turku', 'Ghent', 'Porto', 'Graz', 'Bergen', 'Malmö', 'Lyon']

/** Posts about ordinary things, each a little different from the others. */
function ordinary(i: number): string {
  return `My ${THINGS[i % 9]} for ${PLACES[(i * 5) % 9]} came after ${PLACES[(i * 7 + 3) % 9]}, number ${'abcdefghijklm'[i % 13]}${'nopqrstuvwxyz'[(i * 3) % 13]}x`
}

function themesIn(posts: readonly (readonly [string, 'outraged' | 'neutral' | 'delighted'])[]) {
  const texts = createThemeTexts(500)
  for (const [text, label] of posts) {
    addThemeText(texts, fingerprint(text), LABELS.indexOf(label), text, [])
  }
  return themesOf(texts)
}

describe('themes', () => {
  it('find what a tail speaks of, in any form, with examples', () => {
    const posts = Array.from({ length: 200 }, (_, i) => [
      [ordinary(i), 'neutral'] as const,
      [`${ordinary(i)} ${i % 3 ? '' : 'Nobody answered, they never answer!'}`, 'outraged'] as const,
    ]).flat()
    const { themes, texts } = themesIn(posts)
    expect(texts.delighted).toBe(0)
    expect(texts.outraged).toBeGreaterThan(90)
    expect(themes.delighted).toEqual([])
    const [first] = themes.outraged
    expect(first!.words).toMatch(/nobody|answer/)
    expect(first!.inMiddle).toBe(0)
    expect(first!.adjustedP).toBeLessThan(0.02)
    expect(first!.examples).toHaveLength(2)
    for (const example of first!.examples) expect(example).toContain('Nobody answered')
    // "nobody", "answered", "never" and their phrases stand in the same posts: one theme, not five.
    expect(themes.outraged.filter(({ adjustedP }) => adjustedP < 0.05)).toHaveLength(1)
  })

  it('join the forms of a word, and let no copy crowd the list', () => {
    const posts = [
      ...Array.from({ length: 90 }, (_, i) => [ordinary(i), 'neutral'] as const),
      ...['cancelled', 'cancelling', 'cancels'].flatMap((form, f) =>
        Array.from(
          { length: 8 },
          (_, i) => [`${ordinary(9 * f + i)} and ${form} was a pain`, 'outraged'] as const,
        ),
      ),
      ...Array.from(
        { length: 300 },
        () => ['Everybody please boycott these crooks today friends', 'outraged'] as const,
      ),
    ]
    const { themes } = themesIn(posts)
    const cancel = themes.outraged.find(({ words }) => words.startsWith('cancel'))
    const texts = cancel?.texts ?? themes.outraged.find(({ words }) => words === 'pain')?.texts
    // Of these 24 a few differ in so little that they are one text.
    expect(texts).toBeGreaterThanOrEqual(20)
    expect(texts).toBeLessThanOrEqual(24)
    expect(themes.outraged.some(({ words }) => words === 'boycott')).toBe(false)
  })

  it('let no campaign crowd the list by small changes', () => {
    const posts = [
      ...Array.from({ length: 90 }, (_, i) => [ordinary(i), 'neutral'] as const),
      ...Array.from({ length: 60 }, (_, i) => [ordinary(i + 7), 'outraged'] as const),
      ...Array.from(
        { length: 300 },
        (_, i) =>
          [
            `${ordinary(i).split(' ')[1]}: everybody please boycott these crooks today, tell your friends and family, never spend a cent with them again, they robbed my old mother and laughed about it`,
            'outraged',
          ] as const,
      ),
    ]
    const { themes, texts } = themesIn(posts)
    expect(texts.outraged).toBeLessThan(70)
    const campaign = themes.outraged.find(({ words }) => words.includes('boycott'))
    expect(campaign?.texts ?? 0).toBeLessThan(10)
  })

  it('find what a group speaks of more than the others do, and nothing in small groups', () => {
    const texts = createThemeTexts(500)
    const add = (text: string, ...groups: string[]) =>
      addThemeText(texts, fingerprint(text), LABELS.indexOf('outraged'), text, groups)
    for (let i = 0; i < 117; i++) {
      add(`${ordinary(i)} ${i % 2 ? 'and the app crashed' : ''}`, '["a"]', '["2026"]')
      add(`${ordinary(i + 1)} ${i % 2 ? 'and the courier lied' : ''}`, '["b"]', '["2026"]')
    }
    for (let i = 0; i < 19; i++)
      add(`${ordinary(i + 2)} and the queue never moved`, '["c"]', '["2026"]')
    const themes = groupThemesOf(texts, 'outraged', 0, [['a'], ['b'], ['c']])
    expect([...themes.keys()].sort()).toEqual(['["a"]', '["b"]'])
    const surest = (group: string) => themes.get(group)!.filter(({ adjustedP }) => adjustedP < 0.01)
    expect(surest('["a"]').map(({ words }) => words)).toEqual(['app crashed'])
    expect(surest('["a"]')[0]).toMatchObject({ elsewhere: 0 })
    expect(surest('["a"]')[0]!.examples).toHaveLength(2)
    expect(surest('["b"]').map(({ words }) => words)).toEqual(['courier lied'])
    // One group holds them all: there is nothing to hold it against.
    expect(groupThemesOf(texts, 'outraged', 1, [['2026']]).size).toBe(0)
  })

  it('find none where there is nothing to find', () => {
    const random = seededRandom(3)
    let found = 0
    for (let study = 0; study < 20; study++) {
      const posts = Array.from({ length: 400 }, (_, i) => {
        const label = random.uniform() < 0.5 ? ('neutral' as const) : ('outraged' as const)
        return [`${ordinary(random.integer(1000))} ${i.toString(36)}`, label] as const
      })
      const { themes } = themesIn(posts)
      if (themes.outraged.some(({ adjustedP }) => adjustedP < 0.05)) found++
    }
    expect(found).toBeLessThanOrEqual(3)
    expect(themesIn([]).themes).toEqual({ outraged: [], delighted: [] })
    expect(themesIn([['One post only, about a kettle', 'outraged']]).themes.outraged).toEqual([])
    const same = themesIn(Array.from({ length: 50 }, () => ['The same again', 'outraged'] as const))
    expect(same).toMatchObject({ texts: { outraged: 1 }, themes: { outraged: [] } })
  })
})
