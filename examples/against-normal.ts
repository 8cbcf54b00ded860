/**
 * What the demo posts say against what is normal: the posts that are most news, what the watch found, and
 * how customers' journeys went. `npm run build && npm install --prefix examples`, then
 * `npx tsx examples/against-normal.ts [posts.csv]`
 */
import { createBaselines, createDetector, createJourneys, watchTails } from 'delight-detector'
import { readPosts } from 'delight-detector/node'

const MOST_NEWS = 8
const percent = (share: number): string => `${(100 * share).toFixed(0)} %`

const detector = createDetector()
const read = []
for await (const post of readPosts([process.argv[2] ?? 'data/demo-posts.csv'])) {
  read.push({ post, classification: detector.classify(post.text) })
}
read.sort((a, b) => ((a.post.time ?? '') < (b.post.time ?? '') ? -1 : 1))

const baselines = createBaselines({ model: detector.model })
for (const { post, classification } of read) baselines.add(post, classification)
const news = read
  .filter(({ classification }) => classification.evidence === 'some' && classification.tail)
  .map(({ post, classification }) => ({
    post,
    label: classification.label,
    ...baselines.newsValue(post, classification.label, { learned: true }),
  }))
  .sort((a, b) => b.bits - a.bits)
console.log(`# The ${MOST_NEWS} posts that are most news\n`)
for (const { post, label, bits, level } of news.slice(0, MOST_NEWS)) {
  console.log(`- ${bits.toFixed(1)} bits for the ${level}: ${label} of ${post.brand ?? 'no brand'}`)
  console.log(`  ${post.text.slice(0, 160).replaceAll(/\s+/g, ' ')}`)
}

console.log('\n# What the watch found\n')
const posts = read.map(({ post }) => post)
for await (const alert of watchTails(posts, { detector, by: 'brand', arl: 2000 })) {
  const { kind, group, tail, direction, since, day, ratio, changed } = alert
  const range = ratio
    ? `, ${ratio.low.toFixed(1)} to ${ratio.high?.toFixed(1) ?? '∞'} times the usual`
    : ''
  const names = changed.length > 0 ? ` (${changed.map(({ name }) => name).join(', ')})` : ''
  console.log(
    `- ${day}: ${group.brand}, ${tail}, ${direction} ${kind}: ${alert.posts} posts since ${since}${range}${names}`,
  )
}

const journeys = createJourneys()
for (const { post, classification } of read) journeys.add(post, classification)
const { customers, recovery, delightedEnding, transitions } = journeys.report()
console.log(`\n# Journeys of ${customers} customers\n`)
for (const [what, share] of [
  ['came back above neutral after a failure', recovery],
  ['ended delighted after a failure', delightedEnding],
] as const) {
  if (share) {
    const range = `${percent(share.low)} to ${percent(share.high)}`
    console.log(`- ${share.count} of ${share.of} ${what} (${percent(share.share)}, ${range})`)
  } else console.log(`- too few to say how many ${what}`)
}
for (const { from, to, customers: went, falls } of transitions) {
  console.log(`- ${from} → ${to}: ${went} customers, ${percent(falls.share)} of them fell`)
}
