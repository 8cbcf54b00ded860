import { chmodSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDetector } from '../../src/detector'
import { readPosts } from '../../src/io/posts'

const CLI = new URL('../../dist/cli.js', import.meta.url).pathname
const DEMO = new URL('../../data/demo-posts.csv', import.meta.url).pathname

/** What the recipes need of a post. */
export interface DemoPost {
  readonly id: string
  readonly text: string
  readonly brand: string
}

/** The demo posts that have a brand. */
export async function demoPosts(): Promise<DemoPost[]> {
  const posts: DemoPost[] = []
  for await (const { id, text, brand } of readPosts([DEMO]))
    if (id !== undefined && brand !== undefined) posts.push({ id, text, brand })
  return posts
}

/** The label of each text by its id, as the library gives it. */
export function labelsOf(posts: readonly DemoPost[]): Map<string, string> {
  const detector = createDetector()
  return new Map(posts.map(({ id, text }) => [id, detector.classify(text).label]))
}

/** A line of JSON for each post. */
export function lines(posts: readonly DemoPost[]): string {
  return posts.map((post) => `${JSON.stringify(post)}\n`).join('')
}

/** A folder with posts.jsonl, and `delight` on the path that comes with it. */
export function workplace(posts: readonly DemoPost[]): { folder: string; path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'delight-engines-'))
  writeFileSync(join(folder, 'posts.jsonl'), lines(posts))
  const bin = mkdtempSync(join(tmpdir(), 'delight-bin-'))
  chmodSync(CLI, 0o755)
  symlinkSync(CLI, join(bin, 'delight'))
  symlinkSync(process.execPath, join(bin, 'node'))
  return { folder, path: `${bin}:${process.env.PATH}` }
}
