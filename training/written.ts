import { readFileSync } from 'node:fs'
import { LABELS } from '../src/spectrum.ts'

/** The data set that these posts are. */
export const WRITTEN_SET = 'written posts'

/** A post written for this project, to teach what corpora hold too seldom. */
export interface Written {
  /** 0 (outraged) to 4 (delighted). */
  readonly label: number
  readonly text: string
}

/** Reads `written.tsv`: a label and a post on each line. */
export function readWritten(): Written[] {
  const lines = readFileSync(new URL('written.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => {
    const [label, text] = line.split('\t') as [string, string]
    return { label: (LABELS as readonly string[]).indexOf(label), text }
  })
}
