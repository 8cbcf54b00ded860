import { classificationAt } from '../classification'
import { createDetector } from '../detector'
import { InputError } from '../io/input-error'
import type { ReadPost } from '../io/posts'
import type { Alert } from '../normal/alert'
import { readDetails } from '../normal/read-details'
import type { Measure } from '../normal/usual'
import { MOST_LATE, tooLate } from '../normal/watch'
import type { PostDetails } from '../normal/watched-group'
import { POST_FIELDS, type Post } from '../post'
import { createTriage } from '../tails/triage'
import { classifyBatches, type WorkersOption } from './classifying'
import { covering } from './covering'
import { type AlertOutput, execute, openAlertOutput } from './delivery'
import { hiding, type RedactOption } from './hiding'
import { type Progress, startProgress } from './progress'
import type { PseudonymsOption } from './pseudonyms'
import { type ReadBatch, type ReadingOptions, readAll, readOptions } from './reading'
import { save, takeUp, type WatchRun } from './watch-run'
import { openWeighing, type WeighingOptions } from './weighing'

/** The options of `delight watch`. */
export interface WatchCommandOptions
  extends WeighingOptions,
    WorkersOption,
    RedactOption,
    PseudonymsOption {
  readonly state: string
  readonly by?: string
  readonly arl: number
  readonly measure: Measure
  readonly change: number
  readonly lateness: number
  readonly learn: number
  readonly explainAbove: number
  readonly close?: boolean
  readonly output: string
  readonly exec?: string
  readonly execArg: readonly string[]
}

/** A batch of rows that no run has read before. */
interface NewBatch extends ReadBatch {
  readonly path: string
  /** Rows of the file up to the end of the batch. */
  readonly rows: number
}

const DAY_MS = 86_400_000
/** So many days of groups are held open for posts of files, a few kilobytes each where there is much to read. */
const MOST_OPEN_DAYS = 50_000

/**
 * `delight watch`: alerts as lines of JSON. The posts of files may come in any order: their days are closed at the
 * end of the run, or where there are too many to hold; those of the standard input after each batch. Then the
 * state is saved with the alerts that this has brought, and only then are they delivered, so that a run that is
 * stopped at any instant can be taken up again without losing one.
 */
export async function watch(paths: readonly string[], options: WatchCommandOptions): Promise<void> {
  const detector = createDetector()
  const by = options.by?.split(',').map((name) => name.trim()) ?? []
  const { arl, measure, change, lateness, learn } = options
  const triage = createTriage(detector, { explainAbove: options.explainAbove, explainOthers: 0 })
  const settings = { model: detector.model, by, arl, measure, change, lateness, learn }
  const hide = await hiding(options)
  const rename = (await covering(options, by, true)).post
  const { reading, weigh, tell } = await openWeighing(options)
  const run = await takeUpChecked(options.state, settings)
  const output = await openAlertOutput(options.output)
  const progress = await startProgress(paths)
  const isStream = paths.includes('-')
  const before = run.watch.leftOut()
  const seen = { timed: 0, ahead: 0, isTooMuch: false }
  try {
    if (run.pending.length > 0) await deliver(run, output, options)
    const batches = newBatches(paths, reading, by, run.rows, progress)
    for await (const batch of classifyBatches(batches, options.workers, detector)) {
      const alerts: Alert[] = []
      for (const [i, { post, row }] of batch.posts.entries()) {
        // A clock that is wrong by years would close every day until then.
        if (post.time !== undefined && Date.parse(post.time) > Date.now() + DAY_MS) seen.ahead++
        else {
          const classification = classificationAt(batch.columns, i)
          const details = told(row) ?? (await readDetails(post.text, classification, triage))
          const shown = rename(hide(weigh(post)))
          if (post.time !== undefined && classification.evidence === 'some') seen.timed++
          const given = [shown, classification, details, renamed(row, by, post, shown)] as const
          if (isStream) alerts.push(...run.watch.add(...given))
          else run.watch.take(...given)
        }
      }
      run.rows.set(batch.path, batch.rows)
      const isFull = !isStream && run.watch.openDays() > MOST_OPEN_DAYS
      if (isFull) alerts.push(...run.watch.closeDue())
      seen.isTooMuch ||= isFull
      if (isStream || isFull) await settle(run, alerts, output, options)
    }
    if (!isStream) await settle(run, run.watch.closeDue(), output, options)
    if (options.close) await settle(run, run.watch.close(), output, options)
  } finally {
    progress.stop()
    await output.close()
  }
  tell()
  const { untimed, late } = run.watch.leftOut()
  note(untimed - before.untimed, 'left out: without a time')
  note(seen.ahead, 'left out: of a day to come')
  tellLate(late - before.late, seen, isStream, options)
}

/** Options out of range are the caller's mistake, not the program's. */
async function takeUpChecked(
  path: string,
  settings: Parameters<typeof takeUp>[1],
): Promise<WatchRun> {
  try {
    return await takeUp(path, settings)
  } catch (error) {
    if (error instanceof RangeError) throw new InputError('watch', `--${error.message}`)
    throw error
  }
}

async function settle(
  run: WatchRun,
  alerts: Alert[],
  output: AlertOutput,
  options: WatchCommandOptions,
): Promise<void> {
  run.pending = alerts
  run.delivered = { ...output.place(), executed: 0 }
  await save(options.state, run)
  if (alerts.length > 0) await deliver(run, output, options)
}

async function deliver(
  run: WatchRun,
  output: AlertOutput,
  options: WatchCommandOptions,
): Promise<void> {
  await output.add(run.pending, run.delivered)
  for (let at = run.delivered.executed; options.exec && at < run.pending.length; at++) {
    await execute(options.exec, options.execArg, run.pending[at] as Alert)
    run.delivered = { ...run.delivered, executed: at + 1 }
    await save(options.state, run)
  }
  run.pending = []
  run.delivered = { ...output.place(), executed: 0 }
  await save(options.state, run)
}

/** The rows that come after those that earlier runs have read; the standard input is always new. */
async function* newBatches(
  paths: readonly string[],
  options: ReadingOptions,
  by: readonly string[],
  known: ReadonlyMap<string, number>,
  progress: Progress,
): AsyncGenerator<NewBatch> {
  const fields: readonly string[] = POST_FIELDS
  const wanted = by.filter((name) => !fields.includes(name) && !name.startsWith('time:'))
  for (const path of paths) {
    const read = path === '-' ? 0 : (known.get(path) ?? 0)
    let rows = 0
    const reading = readOptions(options, wanted)
    for await (const batch of readAll([path], reading, options.skipBad ?? false, progress)) {
      rows += batch.posts.length + batch.bad
      if (rows <= read) continue
      const posts = batch.posts.filter(({ number }) => number > read)
      yield { posts, bad: batch.bad, path, rows }
    }
    if (rows < read) {
      throw new InputError(
        path,
        `expected the ${read} rows that an earlier run has read and more, got ${rows} (is it another file? it needs a name or a state of its own)`,
      )
    }
  }
}

/** What the row itself says that its text shows: lists of names, as lines of JSON can have them. */
function told(row: ReadPost['row']): PostDetails | null {
  const [signals, touchpoints] = ['signals', 'touchpoints'].map((name) => {
    const value = Object.hasOwn(row, name) ? row[name] : undefined
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined
  })
  if (!signals && !touchpoints) return null
  return { ...(signals && { signals }), ...(touchpoints && { touchpoints }) }
}

/** The row, with the customer under a pseudonym in columns to group by that hold the name. */
function renamed(
  row: ReadPost['row'],
  by: readonly string[],
  { customer }: Post,
  { customer: pseudonym }: Post,
): ReadPost['row'] {
  if (customer === pseudonym) return row
  const holds = by.filter((key) => Object.hasOwn(row, key) && String(row[key]).trim() === customer)
  return { ...row, ...Object.fromEntries(holds.map((key) => [key, pseudonym])) }
}

function note(posts: number, what: string): void {
  if (posts > 0) process.stderr.write(`delight: note: ${count(posts)} ${what}\n`)
}

/**
 * Tells how many posts came for days that were closed already, and what to do.
 *
 * @throws InputError where those are too many to be stragglers: what was asked for has not been done
 */
function tellLate(
  late: number,
  { timed, isTooMuch }: { readonly timed: number; readonly isTooMuch: boolean },
  isStream: boolean,
  { lateness, state }: WatchCommandOptions,
): void {
  const advice = isStream
    ? `sort the standard input by time or give it as a file, which may be in any order; or allow for later posts with --lateness (now ${lateness})`
    : isTooMuch
      ? 'sort the file by time: it has too many groups and days to be held in any order'
      : `an earlier run had closed them; allow for later posts with --lateness (now ${lateness})`
  const said = tooLate(`${advice}; then begin anew: ${state} keeps what was judged without them`)
  if (late <= MOST_LATE * timed) note(late, said)
  else throw new InputError('watch', `${late} of ${count(timed)} ${said}`)
}

function count(posts: number): string {
  return `${posts} ${posts === 1 ? 'post' : 'posts'}`
}
