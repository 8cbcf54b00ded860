import type { Tail } from 'delight-detector'
import type { ReadPost } from './corpus.ts'
import { plain } from './words.ts'

const MOST = 4
/** What fewer posts show is no pattern. */
const FEWEST = 3

/** What posts of a tail tell of most, in words: "waiting (24 of 60), no answer (12)"; '' where nothing. */
export function reasonsOf(posts: readonly ReadPost[], tail: Tail): string {
  const counts = new Map<string, number>()
  let of = 0
  for (const { classification, explanation } of posts) {
    if (classification.tail !== tail || explanation === null) continue
    of++
    for (const { name } of explanation.signals) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count >= FEWEST)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([name, count], i) => `${plain(name)} (${count}${i === 0 ? ` of ${of}` : ''})`)
    .join(', ')
}
