import { readFileSync } from 'node:fs'
import Papa from 'papaparse'

// What users get is the build; the types are those of the sources, which are there before a build.
const { checkPost, createDetector, measureTails } = (await import(
  new URL('../dist/index.js', import.meta.url).href
)) as typeof import('../src/index')

/*
 * What measuring costs beside parsing and classifying, at each bound above which posts are read for their
 * reasons, on posts of which few are tails: `npm run bench:triage`. Rounds are interleaved and medians told, of
 * processor time, because machines are shared.
 */
const BOUNDS = [1, 0.5, 0.4, 0.3, 0.2, 0.1, 0]
const POSTS = 5000
const TAIL_SHARE = 0.06
const ROUNDS = 3

const path = new URL('../data/demo-posts.csv', import.meta.url).pathname
const demo = Papa.parse<{ text: string }>(readFileSync(path, 'utf8').trim(), { header: true }).data
const detector = createDetector()
const isTail = ({ text }: { text: string }): boolean => detector.classify(text).tail !== null
const [tails, middle] = [demo.filter(isTail), demo.filter((post) => !isTail(post))]
const rows = Array.from({ length: POSTS }, (_, i) => {
  const from = i % Math.round(1 / TAIL_SHARE) === 0 ? tails : middle
  return { ...from[i % from.length]!, id: i }
})
const csv = Papa.unparse(rows)

/** In milliseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const parse = () => Papa.parse<{ text: string }>(csv, { header: true }).data

function base(): number {
  const start = processorTime()
  let sum = 0
  parse().forEach((row, i) => {
    sum += detector.classify(checkPost(row, `row ${i}`).text).score
  })
  if (Number.isNaN(sum)) throw new Error('never')
  return processorTime() - start
}

/** The time until the last post is counted, without the report. */
async function measured(explainAbove: number): Promise<{ ms: number; explained: number }> {
  const start = processorTime()
  let end = 0
  async function* posts() {
    yield* parse()
    end = processorTime()
  }
  const report = await measureTails(posts(), {
    detector,
    explainAbove,
    by: ['brand'],
    method: 'cc',
  })
  return { ms: end - start, explained: report.explained.posts }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

const bases: number[] = []
const ratios = BOUNDS.map(() => [] as number[])
const explained: number[] = []
for (let round = -1; round < ROUNDS; round++) {
  for (const [b, bound] of BOUNDS.entries()) {
    const ms = base()
    const found = await measured(bound)
    explained[b] = found.explained
    if (round < 0) continue
    bases.push(ms)
    ratios[b]!.push(found.ms / ms)
  }
}
console.log(
  `${POSTS} posts, ${((100 * rows.filter(isTail).length) / POSTS).toFixed(1)} % predicted to be tails`,
)
console.log(`parse and classify: ${((1000 * median(bases)) / POSTS).toFixed(1)} µs a post`)
for (const [b, bound] of BOUNDS.entries()) {
  console.log(
    `bound ${bound}: ${((100 * explained[b]!) / POSTS).toFixed(1)} % explained, ${median(ratios[b]!).toFixed(2)} times as long`,
  )
}
