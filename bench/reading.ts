import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parquetWriteFile } from 'hyparquet-writer'
import Papa from 'papaparse'
import { documents, sentences } from './texts'

// What users get is the build; the types are those of the sources, which are there before a build.
const load = (name: string) => import(new URL(`../dist/${name}.js`, import.meta.url).href)
const { createDetector } = (await load('index')) as typeof import('../src/index')
const { classifyAll, readPosts } = (await load('node')) as typeof import('../src/node')

/**
 * What reading files costs beside classifying, and what a second worker gains:
 * `npm run bench:reading -- [--data FOLDER] [--docs N] [--rounds N]`. Prints Markdown; machines are
 * noisy, so the least of several rounds is quoted, and the ratios are what to read.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    docs: { type: 'string', default: '60000' },
    rounds: { type: 'string', default: '5' },
  },
})
const texts = documents(sentences(values.data), Number(values.docs), 1)
const characters = texts.reduce((sum, text) => sum + text.length, 0)
const folder = mkdtempSync(join(tmpdir(), 'delight-bench-'))
const detector = createDetector()

/** Keeps what was computed alive, so that the work is not dropped. */
let sink = 0

async function least(work: () => Promise<void> | void): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < Number(values.rounds); round++) {
    const start = performance.now()
    await work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

async function writeFiles(): Promise<Record<string, string>> {
  const rows = texts.map((text, i) => ({ id: String(i), text }))
  const files = {
    CSV: join(folder, 'posts.csv'),
    'JSON Lines': join(folder, 'posts.jsonl'),
    Parquet: join(folder, 'posts.parquet'),
  }
  writeFileSync(files.CSV, Papa.unparse(rows))
  writeFileSync(files['JSON Lines'], rows.map((row) => JSON.stringify(row)).join('\n'))
  parquetWriteFile({
    filename: files.Parquet,
    columnData: [
      { name: 'id', data: rows.map(({ id }) => id), type: 'STRING' },
      { name: 'text', data: texts, type: 'STRING' },
    ],
  })
  return files
}

try {
  const files = await writeFiles()
  const rows: [string, number, number][] = []
  rows.push([
    'classifying, texts in memory',
    await least(() => {
      for (const text of texts) sink += detector.classify(text).score
    }),
    characters,
  ])
  for (const [format, path] of Object.entries(files)) {
    const read = async () => {
      for await (const { text } of readPosts([path])) sink += text.length
    }
    rows.push([`reading ${format}`, await least(read), statSync(path).size])
  }
  for (const workers of [1, 2]) {
    const classify = async () => {
      for await (const { classification } of classifyAll(texts, { workers }))
        sink += classification.score
    }
    rows.push([`classifyAll, ${workers} worker(s)`, await least(classify), characters])
  }
  const classifying = (rows[0] as [string, number, number])[1]
  console.log(`## ${texts.length} documents, ${(characters / 1e6).toFixed(1)} M characters\n`)
  console.log('| | ms | ns/character | MB/s | times classifying |\n|---|---|---|---|---|')
  for (const [name, time, bytes] of rows) {
    const cells = [
      time.toFixed(0),
      ((time * 1e6) / characters).toFixed(1),
      (bytes / time / 1000).toFixed(0),
      (time / classifying).toFixed(2),
    ]
    console.log(`| ${name} | ${cells.join(' | ')} |`)
  }
  if (Number.isNaN(sink)) console.log('')
} finally {
  rmSync(folder, { recursive: true })
}
