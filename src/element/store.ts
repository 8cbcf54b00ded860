import { type Classification, classificationAt } from '../classification'
import type { Post } from '../post'
import { LABELS, type Label } from '../spectrum'
import type { ReadBatch, SignalBatch } from './protocol'
import { tailOrder } from './tail-order'

/** What of the queue is shown. */
export interface QueueFilter {
  /** `tails`: both ends; `all`: every post; else the posts of one label. */
  readonly show: 'tails' | 'all' | Label
  /** Words that the text has to hold, in any case. */
  readonly search: string
  /** The number of a signal that the text has to show, or null. */
  readonly signal: number | null
}

/** Posts with where they lie, as they come from the worker. */
export class PostStore {
  readonly posts: Post[] = []
  private readonly labels: number[] = []
  /** The probability of the likelier tail; 0 where the model knew nothing. */
  private readonly tails: number[] = []
  private readonly masks: number[] = []
  private readonly batches: { readonly first: number; readonly batch: ReadBatch }[] = []
  private order: Uint32Array = new Uint32Array()
  /** Posts by label, in the order of the line; without those in which the model knew nothing. */
  readonly counts = LABELS.map(() => 0)

  add(batch: ReadBatch): void {
    const { labels, probabilities, evidence } = batch.columns
    this.batches.push({ first: this.posts.length, batch })
    batch.posts.forEach((post, i) => {
      const at = i * LABELS.length
      const known = evidence[i] === 1
      this.posts.push(post)
      this.labels.push(labels[i]!)
      // A text without evidence has only the prior: it tells nothing, and so comes last.
      const most = Math.max(probabilities[at]!, probabilities[at + LABELS.length - 1]!)
      this.tails.push(known ? Math.max(most, Number.MIN_VALUE) : 0)
      if (known) this.counts[labels[i]!]!++
    })
  }

  addSignals({ first, masks }: SignalBatch): void {
    masks.forEach((mask, i) => {
      this.masks[first + i] = mask
    })
  }

  labelOf(number: number): Label {
    return LABELS[this.labels[number]!]!
  }

  /** Whether the model knew anything in a post. */
  isKnown(number: number): boolean {
    return this.tails[number]! > 0
  }

  classificationOf(number: number): Classification {
    let from = 0
    let to = this.batches.length
    while (to - from > 1) {
      const middle = (from + to) >> 1
      if (this.batches[middle]!.first <= number) from = middle
      else to = middle
    }
    const { first, batch } = this.batches[from]!
    return classificationAt(batch.columns, number - first)
  }

  /** The numbers of the posts that a filter lets through, the likeliest tails first. */
  select({ show, search, signal }: QueueFilter): Uint32Array {
    if (this.order.length !== this.tails.length) this.order = tailOrder(this.tails)
    const wanted = show === 'tails' || show === 'all' ? -1 : LABELS.indexOf(show)
    const words = search.trim() === '' ? null : new RegExp(literal(search.trim()), 'iu')
    return this.order.filter((number) => {
      const label = this.labels[number]!
      if (show !== 'all' && !this.isKnown(number)) return false
      if (wanted >= 0 && label !== wanted) return false
      if (show === 'tails' && label !== 0 && label !== LABELS.length - 1) return false
      if (signal !== null && !((this.masks[number] ?? 0) & (1 << signal))) return false
      return words === null || words.test(this.posts[number]!.text)
    })
  }
}

/** A pattern that finds the words as they stand. */
function literal(words: string): string {
  return words.toWellFormed().replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
