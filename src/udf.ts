import type { Classification } from './classification'
import { createDetector } from './detector'
import { checkPost, PostError } from './post'
import { createTailMeter, meterFromJSON, type TailMeter } from './tails/meter'
import type { TailReport } from './tails/report'

/*
 * The library as functions for SQL engines that run JavaScript: one script, without Node, without a
 * DOM, that defines `delight`. The names are those of the usual aggregate interface; every state
 * can be written as a string and merged in any order.
 */

const detector = createDetector()

/** Places one text on the line; null for null. */
export function classify(text: string | null): Classification | null {
  return text === null || text === undefined ? null : detector.classify(text)
}

/** A state that has counted nothing. */
export function init(): TailMeter {
  return createTailMeter({ model: detector.model, furthest: 0, themes: 0 })
}

/** Counts one row. A text or a reach that is not one is counted as unread. */
export function accumulate(state: TailMeter, text: string | null, reach?: number | null): void {
  try {
    const post = checkPost({ text, reach }, 'row')
    state.add(post, detector.classify(post.text))
  } catch (error) {
    if (!(error instanceof PostError)) throw error
    state.addUnread()
  }
}

/** Adds what another state has counted. */
export function merge(state: TailMeter, other: TailMeter): void {
  state.merge(other)
}

/** A state as a string. */
export function serialize(state: TailMeter): string {
  return JSON.stringify(state)
}

/** A state from its string. */
export function deserialize(text: string): TailMeter {
  return meterFromJSON(JSON.parse(text))
}

/** What the counted rows say. */
export function finalize(state: TailMeter): TailReport {
  return state.report()
}
