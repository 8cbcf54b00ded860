import { readFileSync } from 'node:fs'
import { LABELS } from '../src/spectrum.ts'
import type { SignalRow } from './signal-rows.ts'

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
  /** {@link WRITTEN_SET} and its number. */
  readonly id: string
  /** 0 (outraged) to 4 (delighted). */
  readonly label: number
  readonly text: string
  /** What else it shows, of those that were written to teach signals. */
  readonly shows?: Omit<SignalRow, 'id' | 'text'>
}

/**
 * Reads `written.tsv`, a label and a post on each line, and `written-signals.tsv`, a label, signals, touchpoints,
 * source and a post on each line.
 */
export function readWritten(): Written[] {
  const posts = [
    ...linesOf('written.tsv').map(([label, text]) => ({ label, text })),
    ...linesOf('written-signals.tsv').map(([label, signals, touchpoints, source, text]) => {
      const shows = { signals: words(signals!), touchpoints: words(touchpoints!), source: source! }
      return { label, text, shows: { ...shows, deviates_from: [] } }
    }),
  ]
  return posts.map((post, i) => ({
    ...post,
    id: `${WRITTEN_SET}#${i}`,
    label: (LABELS as readonly string[]).indexOf(post.label!),
    text: post.text!,
  }))
}

/** The posts that were written to teach signals. */
export function readWrittenSignals(): SignalRow[] {
  return readWritten().flatMap(({ id, text, shows }) => (shows ? [{ id, text, ...shows }] : []))
}

function linesOf(file: string): string[][] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8').trimEnd()
  return text.split('\n').map((line) => line.split('\t'))
}

function words(cell: string): string[] {
  return cell.split(' ').filter((word) => word !== '')
}
