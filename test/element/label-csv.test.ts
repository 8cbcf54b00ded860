import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { createDetector } from '../../src/detector'
import { auditToCsv, labelsFromCsv, labelsToCsv } from '../../src/element/label-csv'
import { GivenLabels } from '../../src/element/labels'
import { LABELS } from '../../src/spectrum'
import { drawAudit } from '../../src/tails/audit-draw'
import { generatedCsv } from '../browser/texts'

const posts = generatedCsv(400)
  .trim()
  .split('\n')
  .slice(1)
  .map((text, i) => ({ id: `=${i}`, text }))

const drawn = () => drawAudit(posts, { detector: createDetector(), labels: 40 })
const labelsOfItems = fc.array(fc.option(fc.constantFrom(...LABELS)), {
  minLength: 40,
  maxLength: 40,
})

describe('labels as CSV', () => {
  it('gives back the labels of an audit, in whatever order its rows stand', async () => {
    const audit = await drawn()
    fc.assert(
      fc.property(labelsOfItems, fc.boolean(), (labels, reversed) => {
        const given = new Map(audit.items.map(({ post }, item) => [post - 1, labels[item] ?? null]))
        const csv = auditToCsv(audit, (number) => given.get(number) ?? null)
        const [header, ...rows] = csv.trimEnd().split('\n')
        const sheet = [header, ...(reversed ? rows.reverse() : rows)].join('\n')
        expect(labelsFromCsv(sheet, audit)).toEqual(labels)
      }),
    )
  })

  it('holds no formula, and all of a text', () => {
    const text = '+1 "quoted", two\nlines'
    const csv = labelsToCsv(
      [{ number: 0, label: 'outraged', predicted: 'neutral' }],
      [{ id: '@id', text }],
    )
    expect(csv).toBe(
      `id,text,label,post,predicted\n"'@id","'+1 ""quoted"", two\nlines",outraged,1,neutral\n`,
    )
  })

  it('says which row is not of the audit', async () => {
    const audit = await drawn()
    const csv = auditToCsv(audit, () => 'neutral')
    expect(() => labelsFromCsv(csv.replace(',neutral,', ',fine,'), audit)).toThrow(
      "labels row 1: label: expected one of outraged, dissatisfied, neutral, satisfied, delighted, got 'fine'",
    )
    expect(() => labelsFromCsv(csv, { ...audit, items: [] })).toThrow(
      /^labels row 1: expected a post of this audit, got post '\d+'$/,
    )
    expect(() => labelsFromCsv('id,text\n1,a\n', audit)).toThrow(
      "labels: expected a column 'label', got id, text",
    )
    expect(() => labelsFromCsv(csv + csv, audit)).toThrow(
      /^labels row 41: post '\d+' stands in row 1 too$/,
    )
    expect(() => labelsFromCsv('', audit)).toThrow("labels: expected a column 'label', got none")
    expect(() => labelsFromCsv(csv.replace(/\n.*?,/, '\n"7" x,'), audit)).toThrow(
      'labels row 1: broken quoting',
    )
  })

  it('reads what a spreadsheet makes of the sheet', async () => {
    const audit = await drawn()
    const csv = auditToCsv(audit, () => 'neutral')
    const cells = Papa.parse<string[]>(csv.trim()).data
    const saved = `\ufeff${Papa.unparse(cells, { delimiter: ';', newline: '\r\n' })}\r\n`
    expect(labelsFromCsv(saved, audit)).toEqual(audit.items.map(() => 'neutral'))
    const wider = Papa.unparse(cells.map((row) => [...row, '', '']))
    expect(labelsFromCsv(wider, audit)).toEqual(audit.items.map(() => 'neutral'))
    const loud = Papa.unparse(
      cells.map((row) => row.map((cell) => cell.replace(/^neutral$/, ' Neutral'))),
    )
    expect(labelsFromCsv(loud, audit)).toEqual(audit.items.map(() => 'neutral'))
    const twice = Papa.unparse(cells.map((row, i) => [...row, i === 0 ? 'label' : '']))
    expect(() => labelsFromCsv(twice, audit)).toThrow("expected one column 'label', got two")
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
