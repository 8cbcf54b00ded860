import { readFileSync } from 'node:fs'
import { LABELS } from '../src/spectrum.ts'

/** The data set that these posts are. */
export const WRITTEN_SET = 'written posts'
/** The data set of those that are there misspelt too. */
export const MISSPELT_SET = 'misspelt posts'
/** The data set of long posts that are put together of them. */
export const JOINED_SET = 'joined posts'
/** In how many folds they are dealt out, and what is made of them with them. */
export const WRITTEN_FOLDS = 5

/** Whether a data set is made of the posts written for this project. */
export function isMadeOfWritten(set: string): boolean {
  return set === WRITTEN_SET || set === MISSPELT_SET || set === JOINED_SET
}

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
