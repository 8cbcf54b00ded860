import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDetector } from '../../src/detector'
import { readPosts } from '../../src/io/posts'

const ROOT = new URL('../..', import.meta.url).pathname
const DEMO = join(ROOT, 'data/demo-posts.csv')
const DUCKDB = join(ROOT, 'examples/node_modules/@duckdb/node-api')

const missing = !existsSync(DUCKDB)
if (missing) console.warn('The pipeline is not run here: npm install --prefix examples')

describe.skipIf(missing)('the pipeline', () => {
  let server: Server
  const out = mkdtempSync(join(tmpdir(), 'delight-pipeline-'))

  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/posts.csv') response.end(readFileSync(DEMO))
      else response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => server.close())

  const run = (from: string, to: string) =>
    promisify(execFile)(
      process.execPath,
      [
        'node_modules/tsx/dist/cli.mjs',
        'examples/pipeline.ts',
        from,
        join(out, 'posts.duckdb'),
        to,
      ],
      { cwd: ROOT },
    )

  it.each([
    ['a file', () => DEMO],
    ['an HTTP body', () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/posts.csv`],
  ])('takes every post from %s to SQL and Parquet', async (_, from) => {
    const to = join(out, "it's.parquet")
    const { stdout } = await run(from(), to)
    expect(stdout).toContain('Ostrel Mobile')
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(to), compressors })
    const detector = createDetector()
    let at = 0
    for await (const { id, text } of readPosts([DEMO])) {
      const { label, score, probabilities } = detector.classify(text)
      expect(rows[at++]).toMatchObject({
        id,
        text,
        label,
        score,
        delighted: probabilities.delighted,
      })
    }
    expect(rows.length).toBe(at)
  })

  it('says what is wrong where no posts come', async () => {
    const nowhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}/nothing`
    await expect(run(nowhere, join(out, 'none.parquet'))).rejects.toThrow('got status 404')
  })
})
