import { type ChildProcess, execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { seeded } from '../training/random'
import { PEER_NAMES } from './peers'
import { barPlot } from './plot'
import { longText, sentences } from './texts'

// What users get is the build; the types are those of the sources, which are there before a build.
const { createDetector } = (await import(
  new URL('../dist/index.js', import.meta.url).href
)) as typeof import('../src/index')

/**
 * Speed beside the peers, in one run: `npm run bench -- [--data FOLDER] [--docs N] [--rounds N]
 * [--plot FILE]`. Prints Markdown, and draws the peers into an SVG file. Rounds are interleaved and the
 * least processor time of all is quoted, because machines are noisy: read the ratios, not the seconds.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    docs: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '25' },
    plot: { type: 'string' },
  },
})
const rounds = Number(values.rounds)
const pool = sentences(values.data)
const detector = createDetector()

/** Keeps what was computed alive, so that no engine drops the work. */
let sink = 0

function classify(text: string): void {
  sink += detector.classify(text).score
}

/** Nanoseconds of processor time. */
function nanoseconds(work: (text: string) => void, texts: readonly string[]): number {
  const start = process.cpuUsage()
  for (const text of texts) work(text)
  const { user, system } = process.cpuUsage(start)
  return (user + system) * 1000
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] as number
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  console.log(`| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|`)
  for (const row of rows) console.log(`| ${row.join(' | ')} |`)
  console.log()
}

/** What an engine says of one round: time a character, and what the documents and the process weigh. */
interface Round {
  readonly nanoseconds: number
  /** Characters a document, and bytes a character. */
  readonly characters: number
  readonly bytes: number
  /** By how much the process has grown at most since before the engine was loaded, in bytes. */
  readonly peak: number
}

/** One round of an engine in its own process. */
async function round(child: ChildProcess): Promise<Round> {
  child.send('round')
  const [answer] = await once(child, 'message')
  return answer
}

async function besidePeers(): Promise<void> {
  const names = ['bare scan', 'delight-detector', ...PEER_NAMES]
  const engine = new URL('engine.ts', import.meta.url).pathname
  const children = names.map((name) => {
    // The slow ones read fewer documents: what counts is time a character.
    const slow = name === 'vader-sentiment' ? 40 : name.startsWith('wink') ? 5 : 1
    const count = String(Math.ceil(Number(values.docs) / slow))
    return fork(engine, [name, values.data ?? '', count], { silent: true })
  })
  const times = names.map(() => [] as number[])
  const peaks = names.map(() => 0)
  let length = 0
  let width = 1
  for (let r = -2; r < rounds; r++) {
    for (const [i, child] of children.entries()) {
      const { nanoseconds, characters, bytes, peak } = await round(child)
      if (i === 0) [length, width] = [characters, bytes]
      peaks[i] = peak
      if (r >= 0) times[i]?.push(nanoseconds)
    }
  }
  for (const child of children) child.kill()
  const leasts = times.map((times) => Math.min(...times))
  if (values.plot)
    writeFileSync(
      values.plot,
      barPlot(
        'Nanoseconds a character',
        `${values.docs} documents of ${Math.round(length)} characters, one thread; shorter is faster`,
        names.map((name, i) => ({ name, value: leasts[i] as number })),
      ),
    )
  console.log(`## ${values.docs} documents of ${Math.round(length)} characters, one thread\n`)
  table(
    ['', 'ns/character', 'MB/s', 'docs/s', 'times ours', 'memory added, MB'],
    names.map((name, i) => {
      const time = leasts[i] as number
      const docsASecond = Math.round(1e9 / time / length).toLocaleString('en')
      return [
        name,
        time.toFixed(2),
        ((1000 / time) * width).toFixed(1),
        docsASecond,
        (time / (leasts[1] as number)).toFixed(2),
        Math.round((peaks[i] as number) / 1e6),
      ]
    }),
  )
}

function perCharacter(texts: readonly string[]): number {
  const times = Array.from({ length: rounds }, () => nanoseconds(classify, texts))
  return Math.min(...times) / texts.reduce((sum, text) => sum + text.length, 0)
}

function byLength(): void {
  console.log('## Cost against the length of one text\n')
  const lengths = [100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000]
  // Texts that differ, as many characters of each length: processors learn a short text by heart.
  const long = longText(pool, 10_000_000, 2)
  const times = lengths.map((length) => {
    const size = Math.max(1_000_000, length)
    const texts = Array.from({ length: size / length }, (_, i) =>
      long.slice(i * length, (i + 1) * length),
    )
    return perCharacter(texts)
  })
  table(
    ['characters', 'ns/character', 'against 1,000'],
    lengths.map((length, i) => [
      length.toLocaleString('en'),
      (times[i] as number).toFixed(2),
      ((times[i] as number) / (times[1] as number)).toFixed(2),
    ]),
  )
}

/** Words that the model has never seen, as many letters as those of prose. */
function rareWords(length: number): string {
  const random = seeded(4)
  let text = ''
  while (text.length < length) {
    const letters = 2 + Math.floor(random() * 7)
    for (let i = 0; i < letters; i++) text += String.fromCharCode(97 + Math.floor(random() * 26))
    text += ' '
  }
  return text.slice(0, length)
}

/** Prose with an emoji after every so many words. */
function withEmoji(text: string, every: number): string {
  const emoji = ['😀', '😡', '👍🏽', '❤️', '👩‍🔧']
  return text
    .split(' ')
    .map((word, i) => (i % every === 0 ? `${word} ${emoji[(i / every) % emoji.length]}` : word))
    .join(' ')
}

function byContent(): void {
  console.log('## Cost against what a text holds, 100,000 characters\n')
  const prose = longText(pool, 100_000, 3)
  const texts: Record<string, string> = {
    prose,
    'every word unknown': rareWords(100_000),
    'one word': 'never '.repeat(17_000),
    'capitals throughout': prose.toUpperCase(),
    'an emoji after each 20th word': withEmoji(prose, 20),
    'an emoji after each 5th word': withEmoji(prose, 5),
    'an emoji after each word': withEmoji(prose, 1),
  }
  againstFirst(texts)
}

function againstFirst(texts: Readonly<Record<string, string>>): void {
  const times = Object.values(texts).map((text) => perCharacter([text, text]))
  table(
    ['text', 'ns/character', 'against prose'],
    Object.keys(texts).map((name, i) => {
      const time = times[i] as number
      return [name, time.toFixed(2), (time / (times[0] as number)).toFixed(2)]
    }),
  )
}

function hostile(): void {
  console.log('## Hostile texts of 100,000 characters\n')
  const fill = (unit: string): string =>
    unit.repeat(Math.ceil(100_000 / unit.length)).slice(0, 100_000)
  againstFirst({
    prose: longText(pool, 100_000, 3),
    'one letter': fill('a'),
    'no spaces': longText(pool, 130_000, 3).replace(/\s+/g, '').slice(0, 100_000),
    'a-a-a-': fill('a-'),
    'exclamation marks': fill('!'),
    parentheses: fill('('),
    'all punctuation': fill('.,;:!?-()"'),
    'one emoji': fill('😀'),
    'many emoji': fill('😀😡👍❤️🎉'),
    stars: fill('★⭐'),
    'full and hollow stars': fill('★☆'),
    'emoji with joiners': fill('👩‍👩‍👧'),
    'lone surrogates': fill('\ud83d'),
    'combining marks': fill('e\u0301\u0302\u0303'),
    'www.': fill('www.'),
    hashtags: fill('#a '),
    mentions: fill('@a '),
    digits: fill('1234567890'),
    'line breaks': fill('\n'),
    Japanese: fill('とても良かったです。'),
  })
}

function coldStart(): void {
  console.log('## Cold start, a fresh process to its first label\n')
  const run = (code: string): number => {
    const start = performance.now()
    execFileSync(process.execPath, ['--input-type=module', '-e', code])
    return performance.now() - start
  }
  const entry = new URL('../dist/index.js', import.meta.url).pathname
  const ours = `import { createDetector } from ${JSON.stringify(entry)}; createDetector().classify('Wonderful!')`
  const pairs = Array.from({ length: 15 }, () => [run(''), run(ours)] as const)
  const bare = median(pairs.map(([bare]) => bare))
  const over = median(pairs.map(([bare, ours]) => ours - bare))
  table(
    ['', 'ms'],
    [
      ['`node -e ""`', bare.toFixed(0)],
      ['first label, over that', over.toFixed(0)],
    ],
  )
}

async function sizes(): Promise<void> {
  console.log('## Weight in a browser (esbuild, minified, gzip -9)\n')
  const entry = new URL('../dist/index.js', import.meta.url).pathname
  const result = await build({
    stdin: {
      contents: `import { createDetector } from ${JSON.stringify(entry)}; globalThis.classify = createDetector().classify`,
      resolveDir: '.',
    },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    logLevel: 'error',
    write: false,
  })
  const code = result.outputFiles[0]?.text ?? ''
  // The kernel is embedded too, but as code.
  const withoutModel = code.replace(/"[A-Za-z0-9+/=]{100000,}"/, '""')
  const kB = (text: string): string => (gzipSync(text, { level: 9 }).length / 1000).toFixed(1)
  table(
    ['', 'kB'],
    [
      ['createDetector with the model', kB(code)],
      ['its code alone', kB(withoutModel)],
    ],
  )
}

await besidePeers()
byLength()
byContent()
hostile()
coldStart()
await sizes()
if (Number.isNaN(sink)) console.log('')
