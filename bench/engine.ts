import { loadPeer } from './peers'
import { documents, sentences } from './texts'

// What users get is the build; the types are those of the sources, which are there before a build.
const { createDetector } = (await import(
  new URL('../dist/index.js', import.meta.url).href
)) as typeof import('../src/index')

/**
 * One engine in a process of its own: some packages change the built-in strings, or keep much
 * garbage, and would slow down whatever is measured beside them. Answers each message with the
 * nanoseconds a character that one round over the documents took.
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
const work = engine()

process.on('message', () => {
  const start = performance.now()
  for (const text of docs) sink += work(text)
  const nanoseconds = ((performance.now() - start) * 1e6) / characters
  process.send?.({ nanoseconds, characters: characters / docs.length, sink: sink % 2 })
})
