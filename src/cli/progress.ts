import { stat } from 'node:fs/promises'
import cliProgress from 'cli-progress'
import { whenStopped } from './stopping'

/** Shows how far a run has come. */
export interface Progress {
  /** Bytes read from disk. */
  read(bytes: number): void
  /** Posts done. */
  posts(count: number): void
  stop(): void
}

const QUIET: Progress = { read() {}, posts() {}, stop() {} }

/** A bar on the standard error where that is a terminal; nothing elsewhere. */
export async function startProgress(paths: readonly string[]): Promise<Progress> {
  if (!process.stderr.isTTY || process.env.TERM === 'dumb') return QUIET
  const sizes = await Promise.all(
    paths.map((path) => (path === '-' ? null : stat(path).catch(() => null))),
  )
  const total = sizes.reduce((sum, size) => sum + (size?.isFile() ? size.size : 0), 0)
  const known = sizes.every((size) => size?.isFile())
  const started = Date.now()
  let done = 0
  const bar = new cliProgress.SingleBar({
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    etaBuffer: 200,
    barsize: 20,
    format: known
      ? '{bar} {percentage} % · {posts} posts · {rate} posts/s · {eta_formatted} left'
      : '{posts} posts · {rate} posts/s',
  })
  const payload = (): { posts: string; rate: string } => {
    const seconds = Math.max(0.001, (Date.now() - started) / 1000)
    return {
      posts: done.toLocaleString('en'),
      rate: Math.round(done / seconds).toLocaleString('en'),
    }
  }
  bar.start(known ? total : 1, 0, payload())
  // The bar hides the cursor.
  const settled = whenStopped(() => bar.stop())
  return {
    read: (bytes) => bar.increment(known ? bytes : 0, payload()),
    posts: (count) => {
      done += count
    },
    stop() {
      bar.stop()
      settled()
    },
  }
}
