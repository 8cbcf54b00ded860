import { beforeAll, describe, expect, it } from 'vitest'
import { createDetector } from '../../src/detector'
import { capabilities } from './cases'
import { CEILINGS, EXEMPT } from './ceilings'
import { type Outcome, outcome } from './outcome'
import { failureRate, failures, table } from './table'

/** `BEHAVIOUR=all` prints every failed case, not only those of the exempt capabilities. */
const listAll = process.env.BEHAVIOUR === 'all'

const results = new Map<string, readonly Outcome[]>()

beforeAll(() => {
  const detector = createDetector()
  const read = (text: string) => detector.classify(text)
  for (const { name, cases } of capabilities) {
    results.set(
      name,
      cases.map((one) => outcome(one, read)),
    )
  }
  const tried = [...results].map(([name, outcomes]) => ({ name, outcomes }))
  console.log(table(tried, CEILINGS))
  for (const { name, outcomes } of tried) {
    if (failureRate(outcomes) === 0 || !(listAll || EXEMPT.includes(name))) continue
    console.log(`failed in ${name}:\n${failures(outcomes)}`)
  }
})

describe('the suite itself', () => {
  it('gives every capability a ceiling, and no other', () => {
    expect(Object.keys(CEILINGS).sort()).toEqual(capabilities.map(({ name }) => name).sort())
  })

  it('asks every question once', () => {
    const asked = capabilities.flatMap(({ cases }) =>
      cases.map(({ text, expect: expected }) => JSON.stringify([text, expected])),
    )
    expect(asked.length).toBeGreaterThanOrEqual(1_500)
    expect(asked.filter((question, i) => asked.indexOf(question) !== i)).toEqual([])
  })
})

describe('failure rate', () => {
  it.each(capabilities.map(({ name }) => name))('%s stays under its ceiling', (name) => {
    const outcomes = results.get(name) ?? []
    expect(outcomes.length).toBeGreaterThan(0)
    expect(failureRate(outcomes), `failed in ${name}:\n${failures(outcomes)}`).toBeLessThanOrEqual(
      CEILINGS[name] ?? 0,
    )
  })
})
