import { fork } from 'node:child_process'
import { once } from 'node:events'

const BATCH = 1000

/** What a peer says of texts, or why it says nothing. */
export type PeerScores = { readonly scores: number[] } | { readonly missing: string }

/** The scores that a peer gives to texts, read in a process of its own; higher for better. */
export async function peerScores(name: string, texts: readonly string[]): Promise<PeerScores> {
  // Some packages greet on the standard output, which holds the tables.
  const reader = fork(new URL('peer-reader.ts', import.meta.url).pathname, [name], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const ended = once(reader, 'exit').then(() => [{ missing: `${name}: ended while reading` }])
  const scores: number[] = []
  try {
    for (let from = 0; from < texts.length; from += BATCH) {
      reader.send(texts.slice(from, from + BATCH))
      const [answer] = (await Promise.race([once(reader, 'message'), ended])) as [PeerScores]
      if ('missing' in answer) return answer
      // A score that is no number (of a text without words) says nothing, as 0 does.
      for (const score of answer.scores) scores.push(Number.isFinite(score) ? score : 0)
    }
    return { scores }
  } finally {
    reader.kill()
  }
}
