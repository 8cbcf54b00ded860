import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { blocksOf } from './blocks'
import { type DemoPost, demoPosts, labelsOf, lines, workplace } from './posts'

const ROOT = new URL('../..', import.meta.url).pathname

let posts: DemoPost[]
let folder: string
let env: Record<string, string>
/** The report of all posts, as one run on one machine writes it. */
let whole: string

/** Runs a block in the shell, in the folder of the posts. */
function bash(code: string, more: Record<string, string> = {}): string {
  return execFileSync('bash', ['-euo', 'pipefail', '-c', code], {
    cwd: folder,
    env: { ...env, ...more },
    stdio: ['ignore', 'pipe', 'inherit'],
  }).toString()
}

function report(name = 'report.json'): string {
  return readFileSync(join(folder, name), 'utf8')
}

beforeAll(async () => {
  posts = await demoPosts()
  const place = workplace(posts)
  folder = place.folder
  env = { PATH: place.path, HOME: folder }
  bash('delight measure posts.jsonl --by brand --json whole.json')
  whole = report('whole.json')
})

const hasParallel = spawnSync('parallel', ['--version']).stdout?.includes('GNU parallel')

describe('in the shell', () => {
  it('parts by xargs merge to the report of the whole', () => {
    bash(blocksOf('Shell', 'sh')[0]!)
    expect(readdirSync(folder).filter((name) => /^part-.*\.json$/.test(name))).toHaveLength(4)
    expect(report()).toBe(whole)
    bash('rm part-*')
  })

  it.skipIf(!hasParallel)('parts by GNU parallel merge to the report of the whole', () => {
    bash(blocksOf('Shell', 'sh')[1]!)
    expect(readdirSync(folder).filter((name) => name.startsWith('part-')).length).toBeGreaterThan(1)
    expect(report()).toBe(whole)
    bash('rm part-*')
  })
})

describe('in Spark', () => {
  it('labels all posts, and merges the parts of all partitions', () => {
    mkdirSync(join(folder, 'stand-in/pyspark'), { recursive: true })
    const standIn = readFileSync(new URL('pyspark-stand-in.py', import.meta.url))
    writeFileSync(join(folder, 'stand-in/pyspark/__init__.py'), '')
    writeFileSync(join(folder, 'stand-in/pyspark/sql.py'), standIn)
    writeFileSync(join(folder, 'recipe.py'), blocksOf('Spark', 'python')[0]!)
    bash('python3 recipe.py', { PYTHONPATH: 'stand-in' })
    const rows = JSON.parse(readFileSync(join(folder, 'classified.parquet'), 'utf8'))
    const labels = labelsOf(posts)
    expect(rows).toHaveLength(posts.length)
    for (const { id, text, label } of rows as (DemoPost & { label: string })[]) {
      expect(label, text).toBe(labels.get(id))
    }
    expect(readdirSync(join(folder, 'parts'))).toHaveLength(4)
    bash(blocksOf('Spark', 'sh')[0]!)
    expect(report()).toBe(whole)
    bash('rm -r parts')
  })
})

describe('in Hadoop streaming', () => {
  it('labels all posts, and merges the parts of all splits', () => {
    const [block] = blocksOf('Hadoop streaming', 'sh')
    const [classify, measure] = [...block!.matchAll(/-mapper '(.*)'/g)].map(
      ([, command]) => command!,
    )
    const third = Math.ceil(posts.length / 3)
    const splits = [0, 1, 2, 3].map((k) => posts.slice(k * third, (k + 1) * third))
    expect(splits[3]).toEqual([])
    mkdirSync(join(folder, 'parts'))
    const labels = labelsOf(posts)
    for (const [k, split] of splits.entries()) {
      const map = (mapper: string): string =>
        execFileSync('sh', ['-c', mapper], { env, input: lines(split) })
          .toString()
          .replaceAll('\n', '\t\n')
      const answers = map(classify!)
      expect(
        answers
          .split('\t\n')
          .slice(0, -1)
          .map((line) => JSON.parse(line).label),
      ).toEqual(split.map(({ id }) => labels.get(id)))
      writeFileSync(join(folder, `parts/part-0000${k}`), map(measure!))
    }
    bash(block!.slice(block!.indexOf('delight merge')))
    expect(report()).toBe(whole)
    bash('rm -r parts')
  })
})

const chdb = process.env.CHDB
if (!chdb) console.warn('ClickHouse is not run here: docs/engines.md says how')

describe('in ClickHouse', () => {
  it.skipIf(!chdb)('labels all posts by functions, by a pool and by the table function', () => {
    const [functions] = blocksOf('ClickHouse', 'xml')
    const [counting, averaging, table] = blocksOf('ClickHouse', 'sql')
    writeFileSync(join(folder, 'functions.xml'), functions!)
    const scripts = join(folder, 'db/user_scripts')
    mkdirSync(scripts, { recursive: true })
    writeFileSync(join(scripts, 'delight.sh'), blocksOf('ClickHouse', 'sh')[0]!)
    chmodSync(join(scripts, 'delight.sh'), 0o755)
    writeFileSync(
      join(folder, 'clickhouse.cjs'),
      `const { Session } = require(${JSON.stringify(join(chdb!, 'node_modules/chdb'))})
const session = new Session('db', {
  connectionArgs: ['--user_defined_executable_functions_config=functions.xml'],
})
const ask = (sql) => session.query(sql, 'JSONEachRow').trim().split('\\n').map((line) => JSON.parse(line))
session.query('CREATE DATABASE IF NOT EXISTS d ENGINE = Atomic')
session.query('USE d')
session.query("CREATE TABLE posts ENGINE = MergeTree ORDER BY id AS SELECT * FROM file('posts.jsonl', JSONEachRow, 'id String, text String, brand String')")
const answers = [${JSON.stringify(counting)}, ${JSON.stringify(averaging)}, ${JSON.stringify(table)}].map(ask)
session.query("CREATE TABLE many ENGINE = MergeTree ORDER BY id AS SELECT id, text FROM posts, numbers(500) AS n")
const many = ask('SELECT id, uniqExact(said) AS labels, any(said) AS label, count() AS rows FROM (SELECT id, delight_label(text) AS said FROM many) GROUP BY id')
require('node:fs').writeFileSync('answers.json', JSON.stringify([...answers, many]))
session.close()`,
    )
    execFileSync(process.execPath, ['clickhouse.cjs'], { cwd: folder, env })
    const [counts, average, rows, many] = JSON.parse(report('answers.json'))
    const labels = labelsOf(posts)
    const expected = new Map<string, number>()
    for (const { id, brand } of posts) {
      const key = `${brand} ${labels.get(id)}`
      expected.set(key, (expected.get(key) ?? 0) + 1)
    }
    const told = counts as { brand: string; label: string; posts: number }[]
    expect(new Map(told.map((row) => [`${row.brand} ${row.label}`, Number(row.posts)]))).toEqual(
      expected,
    )
    expect(average[0].delighted).toBeGreaterThan(0.05)
    expect(new Map(rows.map((row: DemoPost & { label: string }) => [row.id, row.label]))).toEqual(
      labels,
    )
    for (const row of many) {
      expect([Number(row.rows), Number(row.labels), row.label]).toEqual([
        500,
        1,
        labels.get(row.id),
      ])
    }
    expect(many).toHaveLength(posts.length)
  })

  it('measures what the client writes', () => {
    const client = join(env.PATH!.split(':')[0]!, 'clickhouse-client')
    writeFileSync(client, '#!/bin/sh\nexec cat posts.jsonl\n')
    chmodSync(client, 0o755)
    bash(blocksOf('ClickHouse', 'sh')[1]!)
    expect(report()).toBe(whole)
  })
})

const duckdb = join(ROOT, 'examples/node_modules/@duckdb')
if (!existsSync(duckdb)) console.warn('DuckDB is not run here: npm install --prefix examples')

describe('in DuckDB', () => {
  it.skipIf(!existsSync(duckdb))('labels and measures all posts', () => {
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync(duckdb, join(folder, 'node_modules/@duckdb'))
    symlinkSync(ROOT, join(folder, 'node_modules/delight-detector'))
    writeFileSync(join(folder, 'recipe.mts'), blocksOf('DuckDB', 'ts')[0]!)
    const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs')
    const [counts, measured] = bash(`node ${tsx} recipe.mts`).trim().split('\n')
    const labels = [...labelsOf(posts).values()]
    for (const { label, posts: count } of JSON.parse(counts!)) {
      expect(count, label).toBe(labels.filter((l) => l === label).length)
    }
    expect(Number(measured)).toBe(posts.length)
  })
})
