/**
 * A pipeline in one screen: posts stream from a file or an HTTP body through the detector into a DuckDB
 * database, where they are counted in SQL, and out as Parquet. Memory stays the same however many there are.
 * `npm run build && npm install --prefix examples`, then
 * `npx tsx examples/pipeline.ts data/demo-posts.csv posts.duckdb posts.parquet`
 */
import { Readable } from 'node:stream'
import { DuckDBInstance } from '@duckdb/node-api'
import { createDetector } from 'delight-detector'
import { readPosts } from 'delight-detector/node'

const [from = 'data/demo-posts.csv', database = ':memory:', to = 'posts.parquet'] =
  process.argv.slice(2)

/** Posts of a file, or of what a server sends while it is still sending. */
async function open(place: string) {
  if (!/^https?:/.test(place)) return readPosts([place])
  const { ok, status, body } = await fetch(place)
  if (!ok || body === null) throw new Error(`${place}: expected posts, got status ${status}`)
  return readPosts(['-'], { stdin: Readable.fromWeb(body) })
}

const connection = await (await DuckDBInstance.create(database)).connect()
await connection.run(`create or replace table posts (
  id varchar, brand varchar, reach double, text varchar, label varchar, score double,
  outraged double, delighted double)`)

const detector = createDetector()
const rows = await connection.createAppender('posts')
const put = (value: string | undefined): void =>
  value === undefined ? rows.appendNull() : rows.appendVarchar(value)
for await (const post of await open(from)) {
  const { label, score, probabilities } = detector.classify(post.text)
  put(post.id)
  put(post.brand)
  if (post.reach === undefined) rows.appendNull()
  else rows.appendDouble(post.reach)
  put(post.text)
  put(label)
  rows.appendDouble(score)
  rows.appendDouble(probabilities.outraged)
  rows.appendDouble(probabilities.delighted)
  rows.endRow()
}
rows.closeSync()

const answer = await connection.runAndReadAll(`
  select brand, count(*)::int as posts,
    count(*) filter (label = 'outraged')::int as outraged,
    count(*) filter (label = 'delighted')::int as delighted
  from posts group by brand order by posts desc, brand limit 5`)
console.table(answer.getRowObjects())

await connection.run(`copy posts to '${to.replaceAll("'", "''")}' (format parquet)`)
connection.closeSync()
