import {
  type ClassificationColumns,
  classificationAt,
  createColumns,
  probabilityList,
} from '../classification'
import { createDetector } from '../detector'
import { createExplainer } from '../explainer'
import { type Post, PostError } from '../post'
import { createEnglishExplainer } from '../signals/english-explainer'
import { SIGNALS } from '../signals/names'
import type { Label } from '../spectrum'
import { type AuditReport, measureAudit } from '../tails/audit'
import { type Audit, drawAudit } from '../tails/audit-draw'
import { createTailMeter, type TailMeter } from '../tails/meter'
import type { TailReport } from '../tails/report'
import type { Call, Calls, ReadSummary, Reply, Request } from './protocol'
import { sourcePosts } from './source-posts'

/** What a worker is to the code that runs in it. */
export interface Port {
  onmessage: ((event: MessageEvent<Request>) => void) | null
  postMessage(reply: Reply, transfer: Transferable[]): void
}

/** How long the session works before it looks for new calls, in milliseconds. */
const TURN = 12
const MOST_PROBLEMS = 5

/** Answers the calls of a page, in the worker; holds the posts of the last source. */
export function serve(port: Port): void {
  const session = createSession()
  port.onmessage = async ({ data: { number, call, ask } }) => {
    const part = (value: unknown, transfer: Transferable[] = []): void =>
      port.postMessage({ number, kind: 'part', value }, transfer)
    try {
      const handle = session[call] as (ask: unknown, part: Part<never>) => unknown
      port.postMessage({ number, kind: 'answer', value: await handle(ask, part) }, [])
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      port.postMessage({ number, kind: 'error', message }, [])
    }
  }
}

type Part<Value> = (value: Value, transfer?: Transferable[]) => void

type Session = {
  [K in Call]: (
    ask: Calls[K]['ask'],
    part: Part<Calls[K]['part']>,
  ) => Calls[K]['answer'] | Promise<Calls[K]['answer']>
}

function createSession(): Session {
  const detector = createDetector()
  const explainer = once(createExplainer)
  const reasons = once(createEnglishExplainer)
  let posts: Post[] = []
  let meter: TailMeter = createTailMeter({ model: detector.model })
  let audit: Audit | null = null
  let source = 0

  async function read(
    { source: from, name }: Calls['read']['ask'],
    part: Part<Calls['read']['part']>,
  ): Promise<ReadSummary> {
    source++
    const mine = source
    posts = []
    meter = createTailMeter({ model: detector.model })
    audit = null
    const problems: string[] = []
    const notes: string[] = []
    const tell = (words: string): void => {
      notes.push(words)
    }
    let unread = 0
    for await (const { items, done } of sourcePosts(from, name, tell)) {
      if (mine !== source) throw new Error(`${name}: another source was opened`)
      const fresh: Post[] = []
      for (const item of items) {
        if (!(item instanceof PostError)) fresh.push(item)
        else {
          unread++
          meter.addUnread()
          if (problems.length < MOST_PROBLEMS) problems.push(item.message)
        }
      }
      const columns = createColumns(fresh.length)
      detector.classifyInto(
        fresh.map(({ text }) => text),
        columns,
      )
      fresh.forEach((post, i) => {
        posts.push(post)
        meter.add(post, classificationAt(columns, i))
      })
      part({ posts: fresh, columns, done }, buffersOf(columns))
      await turn()
    }
    return { posts: posts.length, unread, problems, notes }
  }

  async function signals(
    _: Calls['signals']['ask'],
    part: Part<Calls['signals']['part']>,
  ): Promise<undefined> {
    const mine = source
    let first = 0
    while (first < posts.length && mine === source) {
      const masks: number[] = []
      const end = performance.now() + TURN
      while (first + masks.length < posts.length && performance.now() < end) {
        const { text } = posts[first + masks.length]!
        const probabilities = probabilityList(detector.classify(text))
        masks.push(maskOf(reasons().explain(text, probabilities).signals))
      }
      part({ first, masks: Uint32Array.from(masks) })
      first += masks.length
      await turn()
    }
    return undefined
  }

  async function draw({ labels, seed }: Calls['draw']['ask']): Promise<Audit> {
    audit = await drawAudit(posts, { detector, labels, seed })
    return audit
  }

  return {
    read,
    signals,
    draw,
    explain: ({ text }) => explainer().explain(text),
    report: (): TailReport => meter.report(),
    audit: ({ labels }: { labels: readonly (Label | null)[] }): AuditReport => {
      if (!audit) throw new Error('audit: expected a draw before its labels')
      return measureAudit(audit, labels)
    },
  }
}

function maskOf(found: readonly { readonly name: string }[]): number {
  let mask = 0
  for (const { name } of found) mask |= 1 << (SIGNALS as readonly string[]).indexOf(name)
  return mask
}

function buffersOf({ labels, scores, probabilities, evidence, languages }: ClassificationColumns) {
  return [labels, scores, probabilities, evidence, languages].map(
    ({ buffer }) => buffer as ArrayBuffer,
  )
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Lets other calls in: explaining what is on the screen should not wait for a whole file. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
