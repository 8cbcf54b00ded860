import { LABELS } from '../spectrum'
import { SIGNATURE_SIZE } from '../text/min-hash'
import { readLabelCounts, writeLabelCounts } from './label-counts'
import { sortedEntries } from './lowest'
import { createNearDuplicates, type NearDuplicateSketch } from './near-duplicates'
import { count, counts, fail, list } from './state-reader'

/** A sketch of near-duplicates as JSON. */
export interface NearDuplicateState {
  readonly posts: readonly number[]
  readonly bound: number | null
  /** Each key, its lowest hash, the signature, and labels with their posts in turn. */
  readonly keys: readonly (readonly [number, number, readonly number[], readonly number[]])[]
}

export function writeNearDuplicates({ posts, keys }: NearDuplicateSketch): NearDuplicateState {
  const entries = sortedEntries(keys)
  return {
    posts: [...posts],
    bound: keys.bound === Number.POSITIVE_INFINITY ? null : keys.bound,
    keys: entries.map(([key, entry]) => [
      key,
      entry.least,
      [...entry.signature],
      writeLabelCounts(entry.posts),
    ]),
  }
}

export function readNearDuplicates(
  state: Record<string, unknown>,
  at: string,
): NearDuplicateSketch {
  const { keys } = createNearDuplicates()
  keys.bound = state.bound === null ? Number.POSITIVE_INFINITY : count(state.bound, `${at}.bound`)
  const place = `${at}.keys`
  for (const entry of list(state.keys, place)) {
    const [key, least, signature, posts] = list(entry, place)
    const integers = list(signature, place).map((item) => count(item, place))
    if (integers.length !== 0 && integers.length !== SIGNATURE_SIZE) {
      fail(place, `signatures of ${SIGNATURE_SIZE} whole numbers`)
    }
    keys.entries.set(count(key, place), {
      least: count(least, place),
      signature: integers,
      posts: readLabelCounts(list(posts, place), place),
    })
  }
  return { posts: counts(state.posts, LABELS.length, `${at}.posts`), keys }
}
