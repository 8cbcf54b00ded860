import { InputError } from '../io/input-error'
import type { Alert } from '../normal/alert'
import { createTailWatch, type TailWatch, type WatchOptions, watchFromJSON } from '../normal/watch'
import type { WatchState } from '../normal/watch-state'
import type { Delivered } from './delivery'
import { readStateFile, writeStateFile } from './state-file'

/** Where a run of `delight watch` stands, as its state file keeps it. */
export interface WatchRun {
  readonly watch: TailWatch
  /** Rows read so far, by the path of the file. */
  readonly rows: Map<string, number>
  /** Alerts that are found and may not be delivered yet. */
  pending: Alert[]
  /** How far their delivery had got. */
  delivered: Delivered
}

interface RunState {
  readonly format: typeof FORMAT
  readonly version: typeof VERSION
  readonly watch: WatchState
  readonly rows: readonly (readonly [string, number])[]
  readonly pending: readonly Alert[]
  readonly delivered: Delivered
}

const FORMAT = 'delight-detector watch run'
const VERSION = 1

/**
 * Takes up the run that the state file tells of, or begins one.
 *
 * @throws InputError when the file is no such state, or one of a watch for something else
 */
export async function takeUp(path: string, options: WatchOptions): Promise<WatchRun> {
  const fresh = createTailWatch(options)
  const nothing: Delivered = { file: null, bytes: 0, executed: 0 }
  const saved = (await readStateFile(path)) as RunState | null | undefined
  if (saved === undefined) return { watch: fresh, rows: new Map(), pending: [], delivered: nothing }
  const expected = `expected the state of delight watch`
  if (saved?.format !== FORMAT || saved.version !== VERSION) throw new InputError(path, expected)
  if (!Array.isArray(saved.rows) || !Array.isArray(saved.pending) || !saved.delivered) {
    throw new InputError(path, expected)
  }
  let watch: TailWatch
  try {
    watch = watchFromJSON(saved.watch)
  } catch (error) {
    if (error instanceof TypeError) throw new InputError(path, error.message)
    throw error
  }
  const [mine, theirs] = [watch, fresh].map((one) => JSON.stringify(one.toJSON().settings))
  if (mine !== theirs) {
    throw new InputError(path, `is the state of a watch with ${mine}, got ${theirs}`)
  }
  return {
    watch,
    rows: new Map(saved.rows),
    pending: [...saved.pending],
    delivered: saved.delivered,
  }
}

/** Saves where a run stands, at once. */
export function save(path: string, { watch, rows, pending, delivered }: WatchRun): Promise<void> {
  const state: RunState = {
    format: FORMAT,
    version: VERSION,
    watch: watch.toJSON(),
    rows: [...rows],
    pending,
    delivered,
  }
  return writeStateFile(path, state)
}
