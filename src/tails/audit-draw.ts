import {
  A_FLAG,
  A_NUMBER,
  AN_ITERABLE,
  checkArgument,
  checkOptions,
  type Kinds,
  oneOf,
} from '../arguments/options'
import type { Classifier } from '../detector'
import { type CheckOptions, checkPost, PostError, type PostInput } from '../post'
import { LABELS } from '../spectrum'
import { type Random, seededRandom } from '../stats/random'
import { allocate, STRATA, stratumOf } from './audit-strata'
import { A_DATE_ORDER, A_DETECTOR } from './option-kinds'
import { outcomeKey, outcomeOf } from './outcome'

/** How posts are drawn for labelling. */
export interface AuditOptions extends CheckOptions {
  readonly detector: Classifier
  /** How many posts to draw: ≥ 2, in a stratified draw ≥ 14. */
  readonly labels: number
  /**
   * `stratified` (default): by how likely a tail is, the least error for the tails; `simple`: every post
   * with the same probability.
   */
  readonly design?: AuditDesign
  /** A 32-bit integer, 1 by default; the same posts and seed give the same draw. */
  readonly seed?: number
  /** True: posts that cannot be read are left out instead of ending the run. */
  readonly skipBad?: boolean
}

/** How posts are drawn: see {@link AuditOptions}. */
export type AuditDesign = 'stratified' | 'simple'

/** A post to label. */
export interface AuditItem {
  /** Which of the posts it is, from 1, in the order they were read. */
  readonly post: number
  readonly id: string | null
  readonly text: string
  /** The probability that a post of its stratum was drawn. */
  readonly inclusion: number
  /** What the model said of it, rounded, as a key. */
  readonly outcome: number
}

/** Posts drawn for labelling, and what the estimate has to know of the others. Plain JSON. */
export interface Audit {
  readonly format: 'delight-detector audit'
  readonly version: 1
  readonly model: string
  readonly design: AuditDesign
  /** In an order of chance: labelling the first of them is a smaller draw of the same kind. */
  readonly items: readonly AuditItem[]
  /** How many of all posts with evidence got each outcome. */
  readonly outcomes: readonly (readonly [number, number])[]
}

const KINDS: Kinds<AuditOptions> = {
  dates: A_DATE_ORDER,
  detector: A_DETECTOR,
  labels: A_NUMBER,
  design: oneOf(['stratified', 'simple']),
  seed: A_NUMBER,
  skipBad: A_FLAG,
}

/**
 * Draws posts worth labelling by hand, each with a known probability, in one pass and with memory for
 * the drawn posts alone. Posts without evidence are not drawn: they are in no share.
 *
 * @throws RangeError for fewer than two labels, or fewer than 14 in a stratified draw
 * @throws TypeError without a detector, for an option that is unknown, and for what is no iterable of posts
 * @throws PostError for the first post that cannot be read, unless `skipBad`
 * @example
 * const audit = await drawAudit(posts, { detector, labels: 400 })
 * // label audit.items in their order, then
 * measureAudit(audit, labels)
 */
export async function drawAudit(
  posts: Iterable<PostInput> | AsyncIterable<PostInput>,
  options: AuditOptions,
): Promise<Audit> {
  checkArgument('drawAudit', 'posts', posts, AN_ITERABLE)
  checkOptions('drawAudit', options, KINDS)
  checkArgument('drawAudit', 'options.detector', options.detector, A_DETECTOR)
  const { detector, labels, design = 'stratified', seed = 1 } = options
  const fewest = design === 'simple' ? 2 : 2 * STRATA
  if (!Number.isInteger(labels) || labels < fewest) {
    throw new RangeError(`labels: expected a whole number >= ${fewest}, got ${labels}`)
  }
  const random = seededRandom(seed)
  const reservoirs = Array.from({ length: design === 'simple' ? 1 : STRATA }, () => ({
    posts: 0,
    tails: 0,
    kept: [] as Omit<AuditItem, 'inclusion'>[],
  }))
  const outcomes = new Map<number, number>()
  let index = 0
  for await (const input of posts) {
    try {
      const { id, text } = checkPost(
        input,
        `posts[${index}]`,
        options.dates ? { dates: options.dates } : {},
      )
      const classification = detector.classify(text)
      if (classification.evidence === 'some') {
        const outcome = outcomeKey(classification)
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
        const { posterior } = outcomeOf(outcome)
        const stratum = design === 'simple' ? 0 : stratumOf(outcomeOf(outcome))
        const reservoir = reservoirs[stratum]!
        reservoir.posts++
        reservoir.tails += posterior[0]! + posterior[LABELS.length - 1]!
        // Algorithm R: at any time each post so far is kept with the same probability.
        const place =
          reservoir.posts <= labels ? reservoir.posts - 1 : random.integer(reservoir.posts)
        if (place < labels) {
          reservoir.kept[place] = { post: index + 1, id: id ?? null, text, outcome }
        }
      }
    } catch (error) {
      if (!(options.skipBad && error instanceof PostError)) throw error
    }
    index++
  }
  const sizes = reservoirs.map(({ posts, tails }) => ({
    posts,
    tails: posts === 0 ? 0 : tails / posts,
  }))
  const given = allocate(sizes, labels)
  const items = reservoirs.flatMap(({ posts, kept }, h) =>
    shuffled(kept, random)
      .slice(0, given[h])
      .map((item) => ({ ...item, inclusion: given[h]! / posts })),
  )
  return {
    format: 'delight-detector audit',
    version: 1,
    model: detector.model,
    design,
    items: shuffled(items, random),
    outcomes: [...outcomes].sort(([a], [b]) => a - b),
  }
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const order = [...items]
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.integer(i + 1)
    const swap = order[i]!
    order[i] = order[j]!
    order[j] = swap
  }
  return order
}
