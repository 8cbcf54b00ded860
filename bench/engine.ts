import { loadPeer } from './peers'
import { documents, sentences } from './texts'

// What users get is the build; the types are those of the sources, which are there before a build.
const { createDetector } = (await import(
  new URL('../dist/index.js', import.meta.url).href
)) as typeof import('../src/index')

/**
 * One engine in a process of its own: some packages change the built-in strings, or keep much
 * garbage, and would slow down whatever is measured beside them. Answers each message with the
 * nanoseconds of processor time a character that one round over the documents took, and by how much its memory has grown at most since before the engine was loaded.
 */
const [name, dataFolder, count] = process.argv.slice(2) as [string, string, string]

/** Keeps what was computed alive, so that the work is not dropped. */
let sink = 0

function bareScan(text: string): number {
  let sum = 0
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0
  return sum
}

function engine(): (text: string) => number {
  if (name === 'bare scan') return bareScan
  if (name !== 'delight-detector') return loadPeer(name).score
  const detector = createDetector()
  return (text) => detector.classify(text).score
}

const docs = documents(sentences(dataFolder || undefined), Number(count), 1)
const characters = docs.reduce((sum, text) => sum + text.length, 0)
const bytes = docs.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
const held = process.memoryUsage().rss
let peak = 0
const work = engine()

process.on('message', () => {
  const start = process.cpuUsage()
  for (const text of docs) sink += work(text)
  const { user, system } = process.cpuUsage(start)
  peak = Math.max(peak, process.memoryUsage().rss - held)
  const nanoseconds = ((user + system) * 1000) / characters
  process.send?.({
    nanoseconds,
    characters: characters / docs.length,
    bytes: bytes / characters,
    peak,
    sink: sink % 2,
  })
})
