import { parseArgs } from 'node:util'
import { loadPeer } from './peers'
import { documents, sentences } from './texts'

// What users get is the build; the types are those of the sources, which are there before a build.
const { createExplainer } = (await import(
  new URL('../dist/explain.js', import.meta.url).href
)) as typeof import('../src/explain')

/*
 * Explained posts a second beside the pipe of wink-nlp that splits sentences and finds negation and
 * sentiment, in one process on one core: `npm run bench:explain -- [--data FOLDER] [--docs N]
 * [--rounds N]`. Rounds are interleaved; processor time is counted, because machines are shared.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    docs: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '9' },
  },
})
const texts = documents(sentences(values.data), Number(values.docs), 1)
const explainer = createExplainer()
const wink = loadPeer('wink-nlp')

/** Keeps what was computed alive, so that no engine drops the work. */
let sink = 0
const readers: readonly [string, (text: string) => void][] = [
  [
    'delight-detector, explain',
    (text) => {
      sink += explainer.explain(text).signals.length
    },
  ],
  [
    'wink-nlp [sbd, negation, sentiment]',
    (text) => {
      sink += wink.score(text)
    },
  ],
]

/** Texts read in a second of processor time. */
function pace(read: (text: string) => void): number {
  const start = process.cpuUsage()
  for (const text of texts) read(text)
  const { user, system } = process.cpuUsage(start)
  return (1e6 * texts.length) / (user + system)
}

const paces = readers.map(() => [] as number[])
const rounds = Number(values.rounds)
for (let round = -2; round < rounds; round++) {
  for (const [i, [, read]] of readers.entries()) {
    const found = pace(read)
    if (round >= 0) paces[i]!.push(found)
  }
}
if (Number.isNaN(sink)) throw new Error('never')

const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0) / texts.length
const ordered = paces.map((list) => list.sort((a, b) => a - b))
const rounded = (pace: number): string => Math.round(pace).toLocaleString('en')
console.log(
  `${texts.length} posts of ${Math.round(words)} words, one core, ${rounds} rounds, Node ${process.version}\n`,
)
console.log('|  | posts a second, median | least | most |\n|---|---|---|---|')
for (const [i, [name]] of readers.entries()) {
  const list = ordered[i]!
  const shown = [list[Math.floor(list.length / 2)]!, list[0]!, list.at(-1)!].map(rounded)
  console.log(`| ${[name, ...shown].join(' | ')} |`)
}
