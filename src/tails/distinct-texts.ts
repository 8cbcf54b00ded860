import type { Confidence } from '../stats/interval'
import { type Distinct, distinctOf, type Lowest } from './lowest'

/** Beyond an interval of this confidence chance is ruled out. */
const SURELY: Confidence = 0.999

/**
 * How many different texts posts have, from a sample of texts that is complete for each of them: by the ratio of
 * texts to posts in the sample, which is sure where few texts are repeated; but never surely fewer or more than
 * how far down the lowest hashes reach tells, because a text repeated very often may be the sample or miss it.
 *
 * @param posts all posts
 * @param known posts and texts in the sample
 * @param lowest the sample, by hashes that each stand for `perHash` texts
 */
export function distinctTexts(
  posts: number,
  known: { readonly posts: number; readonly texts: number },
  lowest: Lowest<unknown>,
  confidence: Confidence,
  perHash = 1,
): Distinct {
  const hashes = distinctOf(lowest, confidence)
  if (hashes.exact) return { value: known.texts, low: known.texts, high: known.texts, exact: true }
  const surely = distinctOf(lowest, SURELY)
  const byRatio = (posts * known.texts) / known.posts
  const value = Math.round(
    Math.min(posts, surely.high * perHash, Math.max(surely.low * perHash, byRatio)),
  )
  return {
    value,
    low: Math.min(value, hashes.low * perHash),
    high: Math.max(value, Math.min(posts, hashes.high * perHash)),
    exact: false,
  }
}
