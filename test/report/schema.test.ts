import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import Papa from 'papaparse'
import { createGenerator } from 'ts-json-schema-generator'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FullReport } from '../../src/normal/against-normal'
import { createNormalMeter } from '../../src/normal/normal-meter'
import type { PostInput } from '../../src/post'
import { measureTails } from '../../src/tails/measure'
import { createTailMeter } from '../../src/tails/meter'
import type { TailReport } from '../../src/tails/report'
import { classified } from '../normal/classified'

const path = (name: string): string => new URL(`../../${name}`, import.meta.url).pathname
const SCHEMA = JSON.parse(readFileSync(path('data/report.schema.json'), 'utf8'))
const validate = new Ajv({ allErrors: true }).compile(SCHEMA)
const posts = Papa.parse<PostInput>(readFileSync(path('data/demo-posts.csv'), 'utf8').trim(), {
  header: true,
  transformHeader: (name) => (name === 'date' ? 'time' : name),
}).data

/** As it is written to a file and read again. */
const written = (report: TailReport): Record<string, unknown> => JSON.parse(JSON.stringify(report))

describe('the schema of the report', () => {
  let report: TailReport

  beforeAll(async () => {
    report = await measureTails(posts, { by: ['brand', ['channel', 'time:month']] })
  })

  it('is that of the types (npm run schema writes it)', () => {
    const generator = createGenerator({
      path: path('src/normal/against-normal.ts'),
      tsconfig: path('tsconfig.json'),
      type: 'FullReport',
      skipTypeCheck: true,
    })
    expect(JSON.parse(JSON.stringify(generator.createSchema('FullReport')))).toEqual(SCHEMA)
  }, 60_000)

  it('holds for real reports', async () => {
    const reports = [
      report,
      createTailMeter().report(),
      await measureTails(['Wonderful!']),
      await measureTails(posts.slice(0, 40), { method: 'cc', confidence: 0.8 }),
    ]
    for (const one of reports) {
      validate(written(one))
      expect(validate.errors).toBeNull()
    }
  })

  it('holds for a report that stands against what is normal', () => {
    const meter = createNormalMeter({
      model: report.model,
      claims: [{ share: 1, signal: 'waiting' }],
    })
    for (let i = 0; i < 300; i++) {
      const time = new Date(Date.UTC(2026, 0, 1 + i / 3)).toISOString()
      const post = { text: `Text ${i}`, time, customer: `c${i % 20}`, brand: 'b' }
      meter.add(post, classified(i < 270 ? 'neutral' : 'outraged'))
    }
    const normal = meter.report()
    expect(Object.values(normal)).not.toContain(null)
    expect(normal.alerts).not.toEqual([])
    const full: FullReport = { ...report, normal }
    validate(written(full))
    expect(validate.errors).toBeNull()
    expect(validate(written({ ...full, normal: { ...normal, alerts: undefined } } as never))).toBe(
      false,
    )
  })

  it('does not hold for anything else', () => {
    const { tails, ...without } = written(report)
    expect(validate(without)).toBe(false)
    expect(validate({ ...written(report), more: 1 })).toBe(false)
    expect(validate({ ...written(report), confidence: 0.5 })).toBe(false)
    expect(validate({ ...written(report), posts: '3' })).toBe(false)
    expect(tails).toBeDefined()
  })
})
