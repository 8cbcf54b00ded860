import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import vm from 'node:vm'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { createDetector, createTailMeter } from '../../src/index'
import { blocksOf, bodyOf } from './blocks'
import { demoPosts } from './posts'

const DIST = new URL('../../dist/', import.meta.url).pathname
const posts = await demoPosts()
const TEXTS: readonly (string | null)[] = [...posts.map(({ text }) => text), null]

/** A bare engine: no Node, no DOM. */
function emptyContext(): vm.Context {
  return vm.createContext(Object.create(null))
}

/** The texts in parts, in no order that matters. */
function partsOf(count: number): (string | null)[][] {
  return Array.from({ length: count }, (_, part) =>
    TEXTS.filter((_, i) => (i * 7) % count === part),
  )
}

describe('the table of scripts', () => {
  const page = readFileSync(new URL('../../docs/engines.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| `dist\/(\S+)` +\| \w+ +\| ([\d,]+) +\| ([\d,]+) /gm)]

  it('names three', () => expect(rows).toHaveLength(3))

  it.each(rows.map(([, name, bytes, zipped]) => ({ name: name!, bytes: bytes!, zipped: zipped! })))(
    'states the size of $name to a twentieth',
    ({ name, bytes, zipped }) => {
      const file = readFileSync(join(DIST, name))
      const stated = [bytes, zipped].map((text) => Number(text.replaceAll(',', '')))
      const sizes = [file.length, gzipSync(file, { level: 9 }).length]
      stated.forEach((size, i) => {
        expect(Math.abs(size / sizes[i]! - 1)).toBeLessThan(0.05)
      })
    },
  )
})

describe('in BigQuery', () => {
  const [scalar, aggregate, query] = blocksOf('BigQuery', 'sql')

  it('the function gives what the library gives', () => {
    const context = emptyContext()
    vm.runInContext(readFileSync(join(DIST, 'udf.js'), 'utf8'), context)
    const call = vm.runInContext(`(function (text) {${bodyOf(scalar!)}})`, context)
    const detector = createDetector()
    for (const text of TEXTS) {
      const expected = text === null ? null : detector.classify(text)
      expect(JSON.stringify(call(text))).toBe(JSON.stringify(expected))
    }
  })

  it('the aggregate over parts reports what one meter reports', async () => {
    expect(query).toContain('dataset.delight_measure(')
    const { outputFiles } = await build({
      stdin: { contents: bodyOf(aggregate!) },
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'aggregate',
      plugins: [
        {
          name: 'bucket',
          setup({ onResolve }) {
            onResolve({ filter: /^gs:/ }, ({ path }) => ({
              path: path.replace('gs://BUCKET/', DIST),
            }))
          },
        },
      ],
    })
    const context = emptyContext()
    vm.runInContext(outputFiles[0]!.text, context)
    context.parts = JSON.stringify(partsOf(5))
    const report = vm.runInContext(
      `(function () {
  var carried = JSON.parse(parts).map(function (texts) {
    var state = aggregate.initialState()
    texts.forEach(function (text) { aggregate.aggregate(state, text) })
    return JSON.stringify(aggregate.serialize(state))
  })
  var whole = aggregate.initialState()
  carried.forEach(function (state) { aggregate.merge(whole, aggregate.deserialize(JSON.parse(state))) })
  return JSON.stringify(aggregate.finalize(whole))
})()`,
      context,
    )
    const detector = createDetector()
    const meter = createTailMeter({ model: detector.model, furthest: 0, themes: 0 })
    for (const text of TEXTS) {
      if (text === null) meter.addUnread()
      else meter.add({ text }, detector.classify(text))
    }
    expect(report).toBe(JSON.stringify(meter.report()))
  })
})

interface Partition {
  initialize(): void
  processRow(row: Record<string, unknown>, writer: unknown, context: unknown): void
  finalize(writer: { writeRow(row: Record<string, unknown>): void }, context: unknown): void
}

describe('in Snowflake', () => {
  const statements = blocksOf('Snowflake', 'sql')
  const query = statements.pop()!
  const folder = mkdtempSync(join(tmpdir(), 'delight-snowflake-'))
  writeFileSync(join(folder, 'snowflake.sql'), statements.join('\n'))
  execFileSync('bash', [
    '-euc',
    `cd ${folder}; mkdir node_modules; ln -s ${join(DIST, '..')} node_modules/delight-detector; ${blocksOf('Snowflake', 'sh')[0]}`,
  ])
  const ready = readFileSync(join(folder, 'snowflake-ready.sql'), 'utf8')
  const bodies = ready
    .split(/^(?=CREATE )/m)
    .filter((statement) => statement.startsWith('CREATE'))
    .map(bodyOf)
  const script = readFileSync(join(DIST, 'udf-small.js'), 'utf8')

  /** The rows that a table function gives for one partition. */
  function tableOf(
    context: vm.Context,
    body: string,
    rows: readonly Record<string, unknown>[],
  ): Record<string, unknown>[] {
    const partition = vm.runInContext(`(${body})`, context) as Partition
    const written: Record<string, unknown>[] = []
    partition.initialize()
    for (const row of rows) partition.processRow(row, {}, {})
    partition.finalize({ writeRow: (row) => written.push(row) }, {})
    return written
  }

  it('each statement holds the script once, and stays within a megabyte', () => {
    expect(bodies).toHaveLength(3)
    for (const body of bodies) {
      expect(body.split(script.trim())).toHaveLength(2)
      expect(body.length).toBeLessThan(1_000_000)
    }
  })

  it('the function gives what the script gives, and sets it up once', () => {
    const context = emptyContext()
    const call = vm.runInContext(`(function (TEXT) {${bodies[0]}})`, context)
    const alone = emptyContext()
    vm.runInContext(script, alone)
    const first = JSON.stringify(call(TEXTS[0]))
    const setUp = vm.runInContext('delight_script', context)
    for (const text of TEXTS) {
      const expected = vm.runInContext(`delight.classify(${JSON.stringify(text)})`, alone)
      expect(JSON.stringify(call(text))).toBe(JSON.stringify(expected))
    }
    expect(JSON.stringify(call(TEXTS[0]))).toBe(first)
    expect(call(undefined)).toBeNull()
    expect(vm.runInContext('delight_script', context)).toBe(setUp)
  })

  it('the table functions over parts report what one part reports', () => {
    expect(query).toMatch(/delight_count\(posts\.text\)[\s\S]*delight_merge\(parts\.state\)/)
    const context = emptyContext()
    const report = (parts: readonly (readonly (string | null)[])[]): string => {
      const states = parts.flatMap((texts) =>
        tableOf(
          context,
          bodies[1]!,
          texts.map((TEXT) => ({ TEXT })),
        ),
      )
      const [row] = tableOf(context, bodies[2]!, states)
      return JSON.stringify(row!.REPORT)
    }
    const whole = report([TEXTS])
    expect(report(partsOf(5))).toBe(whole)
    expect(report([...partsOf(3), []])).toBe(whole)
    const { posts: count, unread, tails } = JSON.parse(whole)
    expect([count, unread, tails.outraged.method]).toEqual([posts.length, 1, 'cc'])
  })
})
