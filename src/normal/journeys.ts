import { A_FUNCTION, A_NUMBER, checkOptions, type Kinds } from '../arguments/options'
import { type Classification, checkClassified } from '../classification'
import type { Post } from '../post'
import { labelValue } from '../spectrum'
import type { Confidence } from '../stats/interval'
import { hashName } from '../text/fingerprint'
import { hashWord } from '../text/hash'
import { type JourneyReport, journeyReport } from './journey-report'
import type { Step } from './journey-step'
import type { PostDetails } from './watched-group'

export type { JourneyReport } from './journey-report'

/** How journeys are followed. */
export interface JourneyOptions {
  /** Customers that a figure must rest on to be reported, ≥ 2; 5 by default. */
  readonly fewest?: number
  /** Days without a post after which a customer counts as silent, 1 … 3,650; 90 by default. */
  readonly silence?: number
  /**
   * Posts of customers that are kept at most, ≥ 1; 500,000 by default, in about 300 MB. Beyond it, half of
   * the customers are left out, and half of those again: a sample that hangs on their names alone.
   */
  readonly most?: number
  /**
   * Turns a customer's name into what is kept of it, such as a keyed hash; the name itself is kept when
   * absent, in memory alone: no report names a customer.
   */
  readonly pseudonym?: (customer: string) => string
}

/** Follows customers from post to post, across channels and touchpoints. */
export interface Journeys {
  /**
   * Takes in one classified post, in any order; without customer, time or evidence it is left out.
   *
   * @param details what its text shows: the signal `leave` says that the customer goes, `recovery` that a
   * failure was put right; the first touchpoint stands in where the post itself names none
   */
  add(post: Post, classification: Classification, details?: PostDetails): void
  /** What the journeys say, with intervals; nothing on fewer customers than `fewest`. */
  report(options?: { readonly confidence?: Confidence }): JourneyReport
}

const LEAVE = 'leave'
const RECOVERY = 'recovery'
const LONGEST_SILENCE = 3650
const MOST_STEPS = 500_000

const KINDS: Kinds<JourneyOptions> = {
  fewest: A_NUMBER,
  silence: A_NUMBER,
  most: A_NUMBER,
  pseudonym: A_FUNCTION,
}

/**
 * Makes journeys that have followed nobody. A journey is what one customer wrote of one brand, in the
 * order of time. Memory grows with the posts that have a customer, up to a bound. Weights of posts, such as
 * their customers' value, give each share by weight beside.
 *
 * @throws RangeError when `fewest` is no whole number ≥ 2, or `silence` or `most` out of range
 * @example
 * const journeys = createJourneys()
 * for (const post of posts) journeys.add(post, detector.classify(post.text))
 * journeys.report().recovery // of those who fell below, how many came back
 */
export function createJourneys(options: JourneyOptions = {}): Journeys {
  checkOptions('createJourneys', options, KINDS)
  const { fewest = 5, silence = 90, most = MOST_STEPS } = options
  const { pseudonym = (name: string) => name } = options
  if (!Number.isInteger(fewest) || fewest < 2) {
    throw new RangeError(`fewest: expected a whole number >= 2, got ${fewest}`)
  }
  if (!(silence >= 1 && silence <= LONGEST_SILENCE)) {
    throw new RangeError(`silence: expected 1 to ${LONGEST_SILENCE} days, got ${silence}`)
  }
  if (!Number.isInteger(most) || most < 1) {
    throw new RangeError(`most: expected a whole number >= 1, got ${most}`)
  }
  const journeys = new Map<string, { readonly place: number; readonly steps: Step[] }>()
  let [leftOut, kept, sample] = [0, 0, 1]
  const halve = (): void => {
    sample /= 2
    for (const [key, { place, steps }] of journeys) {
      if (place < sample) continue
      journeys.delete(key)
      kept -= steps.length
    }
  }
  return {
    add(post, classification, { signals = [], touchpoints } = {}) {
      checkClassified('add', post, classification)
      const { customer, time, brand = null, channel = null, id = '', text, weight = null } = post
      if (customer === undefined || time === undefined || classification.evidence === 'none') {
        leftOut++
        return
      }
      const name = pseudonym(customer)
      const place = (hashWord(name) >>> 0) / 2 ** 32
      if (place >= sample) return
      const key = JSON.stringify([brand, name])
      const journey = journeys.get(key) ?? { place, steps: [] }
      journeys.set(key, journey)
      journey.steps.push({
        time,
        value: labelValue(classification.label),
        place: post.touchpoint ?? touchpoints?.[0] ?? null,
        channel,
        leaves: signals.includes(LEAVE),
        recovers: signals.includes(RECOVERY),
        weight,
        tie: JSON.stringify([id, hashName(text)]),
      })
      kept++
      while (kept > most) halve()
    },
    report: ({ confidence = 0.95 } = {}) => {
      const sorted = [...journeys.values()].map(({ steps }) => [...steps].sort(inTime))
      return journeyReport(sorted, { leftOut, sample }, { fewest, silence, confidence })
    },
  }
}

function inTime(a: Step, b: Step): number {
  if (a.time !== b.time) return a.time < b.time ? -1 : 1
  return a.tie < b.tie ? -1 : a.tie > b.tie ? 1 : 0
}
