import { describe, expect, it } from 'vitest'
import { Catalogue, type PatternEntry, type PatternFamily } from '../../src/signals/catalogue.ts'
import { FAMILIES, WORD_CLASSES } from '../../src/signals/english.ts'
import { DEVIATIONS, SIGNALS, TOUCHPOINTS } from '../../src/signals/names.ts'
import { Reading } from '../../src/signals/reading.ts'

const reading = new Reading()

function shows(family: PatternFamily, entry: PatternEntry, text: string): boolean {
  const catalogue = new Catalogue([{ ...family, patterns: [entry] }], WORD_CLASSES)
  reading.read(text, catalogue.vocabulary)
  return catalogue.find(reading).some(({ alive }) => alive)
}

describe.each(FAMILIES.map((family) => [`${family.kind} ${family.name}`, family] as const))(
  '%s',
  (_, family) => {
    it.each(family.patterns.map((entry) => [entry.example, entry] as const))(
      'is found in: %s',
      (example, entry) => {
        expect(shows(family, entry, example)).toBe(true)
      },
    )

    const countered = family.patterns.filter(({ counter }) => counter !== undefined)
    if (countered.length > 0)
      it.each(countered.map((entry) => [entry.counter as string, entry] as const))(
        'is not found in: %s',
        (counter, entry) => {
          expect(shows(family, entry, counter)).toBe(false)
        },
      )
  },
)

it('cover every signal, touchpoint and deviation of the guide', () => {
  const covered = new Set(FAMILIES.map(({ kind, name }) => `${kind} ${name}`))
  for (const name of SIGNALS) expect(covered).toContain(`signal ${name}`)
  for (const name of TOUCHPOINTS) expect(covered).toContain(`touchpoint ${name}`)
  for (const name of DEVIATIONS) expect(covered).toContain(`deviation ${name}`)
})
