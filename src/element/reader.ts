import { show } from '../arguments/show'
import type { Explanation } from '../explainer'
import type { Label } from '../spectrum'
import type { AuditReport } from '../tails/audit'
import type { Audit } from '../tails/audit-draw'
import type { TailReport } from '../tails/report'
import type {
  Call,
  Calls,
  PostSource,
  ReadBatch,
  ReadSummary,
  Reply,
  SignalBatch,
} from './protocol'

/** Makes the worker that reads posts; see {@link defineElements}. */
export type MakeWorker = () => Worker

/** Reads posts in a worker, so that the page stays at hand. */
export interface PostReader {
  /**
   * Reads and classifies posts. A reader holds the posts of its last source.
   *
   * @param name what messages call the source, such as the name of the file
   * @throws Error saying where and what was expected, for a source that cannot be read at all
   */
  read(source: PostSource, name: string, onBatch: (batch: ReadBatch) => void): Promise<ReadSummary>
  /** Where one text lies, and why. */
  explain(text: string): Promise<Explanation>
  /** Which signals the posts show, in batches. */
  findSignals(onBatch: (batch: SignalBatch) => void): Promise<void>
  /** What the posts say together. */
  report(): Promise<TailReport>
  /** Draws posts worth labelling; the same posts, number and seed give the same draw. */
  drawAudit(labels: number, seed?: number): Promise<Audit>
  /** What the labels of the last draw say, for each of its items a label or null. */
  measureAudit(labels: readonly (Label | null)[]): Promise<AuditReport>
  /** Ends the worker. Calls not yet answered are rejected. */
  close(): void
}

interface Waiting {
  readonly onPart: (part: never) => void
  readonly resolve: (value: never) => void
  readonly reject: (reason: Error) => void
}

/**
 * Makes a reader around a worker that runs `delight-detector/element-worker.js`.
 *
 * @example
 * const reader = createReader(new Worker(new URL('delight-detector/element-worker.js', import.meta.url), { type: 'module' }))
 * const { label } = await reader.explain('Good, as always.')
 */
export function createReader(worker: Worker): PostReader {
  const waiting = new Map<number, Waiting>()
  let calls = 0
  /** Why no call can be answered any more. */
  let ended: string | undefined
  const end = (message: string): void => {
    ended = message
    for (const { reject } of waiting.values()) reject(new Error(message))
    waiting.clear()
  }
  worker.onmessage = ({ data }: MessageEvent<Reply>): void => {
    const call = waiting.get(data.number)
    if (!call) return
    if (data.kind !== 'part') waiting.delete(data.number)
    if (data.kind === 'part') call.onPart(data.value as never)
    else if (data.kind === 'answer') call.resolve(data.value as never)
    else call.reject(new Error(data.message))
  }
  worker.onerror = (event): void => {
    event.preventDefault()
    end(`the worker could not be run${event.message ? `: ${event.message}` : ''}`)
  }
  const send = <K extends Call>(
    call: K,
    ask: Calls[K]['ask'],
    onPart: (part: Calls[K]['part']) => void = () => {},
  ): Promise<Calls[K]['answer']> =>
    new Promise((resolve, reject) => {
      if (ended !== undefined) throw new Error(ended)
      const number = calls++
      worker.postMessage({ number, call, ask })
      waiting.set(number, { onPart, resolve, reject })
    })
  return {
    async read(source, name, onBatch) {
      if (!(source instanceof Blob) && !Array.isArray(source)) {
        throw new Error(`${name}: expected a file or an array of posts, got ${show(source)}`)
      }
      return send('read', { source, name }, onBatch)
    },
    explain: (text) => send('explain', { text }),
    findSignals: (onBatch) => send('signals', {}, onBatch),
    report: () => send('report', {}),
    drawAudit: (labels, seed = 1) => send('draw', { labels, seed }),
    measureAudit: (labels) => send('audit', { labels }),
    close() {
      worker.terminate()
      end('the reader was closed')
    },
  }
}

let makeWorker: MakeWorker = () =>
  new Worker(new URL('./element-worker.js', import.meta.url), { type: 'module' })
let shared: PostReader | undefined

/** Sets how the elements make their workers from now on. */
export function useWorker(make: MakeWorker): void {
  makeWorker = make
}

/** A reader with a worker of its own. */
export function ownReader(): PostReader {
  return createReader(makeWorker())
}

/** The reader that single posts share. */
export function sharedReader(): PostReader {
  shared ??= ownReader()
  return shared
}
