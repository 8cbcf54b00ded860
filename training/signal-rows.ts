import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A text labelled by the guide, as the gold files hold it. */
export interface SignalRow {
  readonly id: string
  readonly text: string
  readonly signals: readonly string[]
  readonly touchpoints: readonly string[]
  readonly source: string
  readonly deviates_from: readonly string[]
}

/** Reads the labelled texts of one gold file. */
export function readSignalRows(folder: string, file: string): SignalRow[] {
  const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as SignalRow)
}
