import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { oneLine } from '../../src/report/figures'
import { shortNames } from '../../src/report/group-names'
import { toTerminal } from '../../src/report/terminal'
import { createTailMeter } from '../../src/tails/meter'
import { classified } from '../normal/classified'

/** The values of a group as they are shown in full. */
const groupWords = (values: readonly (string | null)[]): string =>
  values.map((value) => oneLine(value ?? '(none)', 200)).join(' · ')

describe('the names of crossed groups', () => {
  it('keep what tells them apart, each value shortened by itself', () => {
    const quarters = ['2026-Q1', '2026-Q2'].map((quarter) => ['Pulsefone', quarter])
    expect(shortNames(quarters, 17)).toEqual(['Pulsef… · 2026-Q1', 'Pulsef… · 2026-Q2'])
    expect(shortNames(quarters, 30)).toEqual(['Pulsefone · 2026-Q1', 'Pulsefone · 2026-Q2'])
    expect(shortNames([['Pulsefone', null]], 16)).toEqual(['Pulsef… · (none)'])
  })

  it('keep their ends where only these differ', () => {
    const stores = [['High Street store 1'], ['High Street store 2']]
    expect(shortNames(stores, 12)).toEqual(['High S…ore 1', 'High S…ore 2'])
  })

  it('are none where they would be the same, and then stand in full above the figures', () => {
    const brands = [
      'aaaaaaaaaaaaaaaaaaaaaa1aaaaaaaaaaaaaaaaaaaaaa',
      'aaaaaaaaaaaaaaaaaaaaaa2aaaaaaaaaaaaaaaaaaaaaa',
    ]
    expect(
      shortNames(
        brands.map((brand) => [brand]),
        17,
      ),
    ).toBeNull()
    const meter = createTailMeter({ by: ['brand'] })
    for (const brand of brands) meter.add({ text: '', brand }, classified('neutral'))
    const lines = toTerminal(meter.report({ method: 'cc' })).split('\n')
    for (const brand of brands) {
      expect(lines[lines.indexOf(brand) + 1]).toMatch(/^ +† 1 +0\.0 %/)
    }
  })

  it('never are longer than there is room, nor the same for two', () => {
    const value = fc.option(fc.string({ unit: 'grapheme', maxLength: 30 }), { nil: null })
    const groups = fc
      .integer({ min: 1, max: 3 })
      .chain((keys) =>
        fc.array(fc.array(value, { minLength: keys, maxLength: keys }), { maxLength: 6 }),
      )
    fc.assert(
      fc.property(groups, fc.integer({ min: 1, max: 40 }), (given, columns) => {
        const names = shortNames(given, columns)
        if (names === null) return
        expect(names).toHaveLength(given.length)
        const shown = new Map(names.map((name, i) => [name, given[i]]))
        given.forEach((values, i) => {
          expect(groupWords(shown.get(names[i]!)!)).toBe(groupWords(values))
        })
        for (const name of names) expect(stringWidth(name)).toBeLessThanOrEqual(columns)
      }),
    )
  })
})
