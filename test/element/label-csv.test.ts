import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDetector } from '../../src/detector'
import { labelsFromCsv, labelsToCsv } from '../../src/element/label-csv'
import { GivenLabels } from '../../src/element/labels'
import { LABELS, type Label } from '../../src/spectrum'
import { drawAudit } from '../../src/tails/audit-draw'
import { generatedCsv } from '../browser/texts'

const posts = generatedCsv(400)
  .trim()
  .split('\n')
  .slice(1)
  .map((line, i) => ({ id: `=${i}`, text: line.replace(/^.*?"/, '"') }))

async function drawn() {
  const audit = await drawAudit(posts, { detector: createDetector(), labels: 40 })
  return { audit, numbers: audit.items.map(({ id }) => Number(id?.slice(1))) }
}

describe('labels as CSV', () => {
  it('gives back the labels of an audit, whatever else was labelled', async () => {
    const { audit, numbers } = await drawn()
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.constantFrom(...LABELS)), { minLength: 40, maxLength: 40 }),
        fc.array(fc.nat(posts.length - 1), { maxLength: 5 }),
        (labels, others) => {
          const given = new Map<number, Label>(others.map((number) => [number, 'neutral']))
          labels.forEach((label, item) => {
            if (label) given.set(numbers[item]!, label)
            else given.delete(numbers[item]!)
          })
          const all = [...given].map(([number, label]) => ({
            number,
            label,
            predicted: 'neutral' as const,
          }))
          const csv = labelsToCsv(all, posts, { audit, numbers })
          expect(labelsFromCsv(csv, audit)).toEqual(labels)
        },
      ),
    )
  })

  it('holds no formula, and all of a text', () => {
    const text = '+1 "quoted", two\nlines'
    const csv = labelsToCsv(
      [{ number: 0, label: 'outraged', predicted: 'neutral' }],
      [{ id: '@id', text }],
      null,
    )
    expect(csv).toBe(
      `post,id,text,label,predicted,item,inclusion,outcome\n1,"'@id","'+1 ""quoted"", two\nlines",outraged,neutral,,,\n`,
    )
  })

  it('says which row is not of the audit', async () => {
    const { audit, numbers } = await drawn()
    const csv = labelsToCsv(
      [{ number: numbers[0]!, label: 'neutral', predicted: 'neutral' }],
      posts,
      { audit, numbers },
    )
    expect(() =>
      labelsFromCsv(csv.replace(/,neutral,neutral,1,/, ',fine,neutral,1,'), audit),
    ).toThrow(
      "labels row 1: label: expected one of outraged, dissatisfied, neutral, satisfied, delighted, got 'fine'",
    )
    expect(() => labelsFromCsv(csv, { ...audit, items: [] })).toThrow(
      "labels row 1: expected an item of this audit, got item '1'",
    )
    expect(() => labelsFromCsv('id,text\n1,a\n', audit)).toThrow(
      "labels: expected a column 'label', got id, text",
    )
  })
})

describe('given labels', () => {
  it('are taken back one by one', () => {
    const given = new GivenLabels()
    given.give({ number: 3, label: 'neutral', predicted: 'neutral' })
    given.give({ number: 3, label: 'outraged', predicted: 'neutral' })
    given.give({ number: 1, label: 'delighted', predicted: 'neutral' })
    expect(given.all().map(({ number }) => number)).toEqual([1, 3])
    expect([given.undo(), given.of(1), given.of(3)]).toEqual([1, null, 'outraged'])
    expect([given.undo(), given.of(3)]).toEqual([3, 'neutral'])
    expect([given.undo(), given.size, given.undo()]).toEqual([3, 0, null])
  })
})
