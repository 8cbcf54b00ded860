import { createHash } from 'node:crypto'
import { InputError } from '../io/input-error'
import { meterFromJSON, type TailMeter } from '../tails/meter'
import { readText } from './read-text'
import { openReportOutput, type ReportOutputOptions } from './report-output'

/** `delight merge`: the report of the whole from parts that `delight measure --partial` wrote. */
export async function merge(paths: readonly string[], options: ReportOutputOptions): Promise<void> {
  const output = await openReportOutput(options, null)
  try {
    let whole: TailMeter | undefined
    const known = new Map<string, string>()
    for (const path of paths) {
      const part = await readPart(path)
      tellCopy(part, path, known)
      if (whole) within(path, () => whole?.merge(part))
      else whole = part
    }
    if (whole) await output.write(whole)
  } catch (error) {
    await output.discard()
    throw error
  }
}

/**
 * Says so when a part counts just what one before it does: most likely a copy, which counts posts twice. Small
 * parts of different posts may be equal by chance, so that it is no error.
 */
function tellCopy(part: TailMeter, path: string, known: Map<string, string>): void {
  const state = part.toJSON()
  if (state.all.posts === 0) return
  const hash = createHash('sha256').update(JSON.stringify(state)).digest('base64')
  const before = known.get(hash)
  if (before === undefined) known.set(hash, path)
  else {
    process.stderr.write(
      `delight: note: ${path} counts exactly what ${before} does; if it is a copy, its posts are counted twice\n`,
    )
  }
}

async function readPart(path: string): Promise<TailMeter> {
  const text = await readText(path)
  return within(path, () => {
    const state: unknown = JSON.parse(text)
    if (!isPart(state))
      throw new InputError(path, 'expected a part, as `delight measure --partial` writes it')
    return meterFromJSON(state)
  })
}

function isPart(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'format' in state && 'version' in state
}

/** What is wrong with a part is told with the part's name. */
function within<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new InputError(path, 'expected a part, got invalid JSON')
    if (error instanceof TypeError) throw new InputError(path, error.message)
    throw error
  }
}
