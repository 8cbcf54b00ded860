import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { createDetector } from '../../src/detector'
import { toAuditSheet } from '../../src/report/audit-sheet'
import { drawAudit } from '../../src/tails/audit-draw'

it('holds no formula, in cells of several lines neither', async () => {
  const posts = [
    '=1+1',
    '=1+1\nLovely staff, thank you.',
    '-2\r\nNever again!',
    '\n=3 Never again!',
  ]
  const inputs = posts.map((text) => ({ id: text, text: `${text} The staff was lovely.` }))
  const audit = await drawAudit(inputs, { detector: createDetector(), labels: 4, design: 'simple' })
  const rows = Papa.parse<string[]>(toAuditSheet(audit).trim()).data.slice(1)
  expect(rows).toHaveLength(posts.length)
  for (const [id, text] of rows) expect([id![0], text![0]]).toEqual(["'", "'"])
})
