import type { FarPost } from './furthest'
import { count, list, number, record, text } from './state-reader'

/** Checks posts that lie far out, as a saved state has them. */
export function readFarPosts(value: unknown, at: string): FarPost[] {
  return list(value, at).map((entry) => {
    const post = record(entry, at)
    return {
      id: post.id === null ? null : text(post.id, `${at}.id`),
      text: text(post.text, `${at}.text`),
      time: post.time === null ? null : text(post.time, `${at}.time`),
      reach: post.reach === null ? null : count(post.reach, `${at}.reach`),
      score: number(post.score, `${at}.score`),
      probability: number(post.probability, `${at}.probability`),
    }
  })
}
