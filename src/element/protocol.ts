import type { ClassificationColumns } from '../classification'
import type { Explanation } from '../explainer'
import type { Post, PostInput } from '../post'
import type { Label } from '../spectrum'
import type { AuditReport } from '../tails/audit'
import type { Audit } from '../tails/audit-draw'
import type { TailReport } from '../tails/report'

/** Where posts come from: a file (CSV or JSON Lines, gzipped or not), or posts as they are. */
export type PostSource = Blob | readonly PostInput[]

/** Some of the posts of a source, with where they lie on the line. */
export interface ReadBatch {
  readonly posts: readonly Post[]
  readonly columns: ClassificationColumns
  /** The part of the source that has been read, 0 … 1. */
  readonly done: number
}

/** What was read of a source. */
export interface ReadSummary {
  readonly posts: number
  /** Rows that are not posts. */
  readonly unread: number
  /** The first of them: the place and what was expected there. */
  readonly problems: readonly string[]
  /** What a reader of the figures should know, such as by which date the ambiguous ones are read. */
  readonly notes: readonly string[]
}

/** Which signals some of the posts show, the post with number `first` first. */
export interface SignalBatch {
  readonly first: number
  /** For each post the signals as bits, in the order of `SIGNALS`. */
  readonly masks: Uint32Array
}

/** What the page asks of the worker: what is sent, what comes in parts, what comes at last. */
export interface Calls {
  read: { ask: { source: PostSource; name: string }; part: ReadBatch; answer: ReadSummary }
  explain: { ask: { text: string }; part: never; answer: Explanation }
  signals: { ask: Record<never, never>; part: SignalBatch; answer: undefined }
  report: { ask: Record<never, never>; part: never; answer: TailReport }
  draw: { ask: { labels: number; seed: number }; part: never; answer: Audit }
  audit: { ask: { labels: readonly (Label | null)[] }; part: never; answer: AuditReport }
}

export type Call = keyof Calls

/** A call on its way to the worker. */
export type Request = {
  [K in Call]: { readonly number: number; readonly call: K; readonly ask: Calls[K]['ask'] }
}[Call]

/** What comes back, under the number of the call. */
export type Reply =
  | { readonly number: number; readonly kind: 'part'; readonly value: unknown }
  | { readonly number: number; readonly kind: 'answer'; readonly value: unknown }
  | { readonly number: number; readonly kind: 'error'; readonly message: string }
