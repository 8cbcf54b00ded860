import { stat } from 'node:fs/promises'
import type { Command } from 'commander'
import { EXPLAIN_OTHERS, MOST_EVERY } from '../tails/read-every'
import { wholeNumber } from './option-values'

/** Of files of so many bytes all posts are read that may lie in a tail; of k times as many, one in k. */
const READ_ALL_BYTES = 2 ** 25
/** Of files of so many bytes all other posts are read too; of k times as many, one in k. */
const READ_OTHERS_BYTES = 2 ** 22

/** The options of the commands that read posts for their reasons, of which there may be millions. */
export interface ExplainEveryOption {
  /** Absent: by the size of the files. */
  readonly explainEvery?: number
  /** Absent: by the size of the files. */
  readonly explainOthers?: number
}

/** Which part of the posts is read. */
export interface ReadParts {
  readonly explainEvery: number
  readonly explainOthers: number
}

/** Adds these options. */
export function addExplainEvery(command: Command): Command {
  return command
    .option(
      '--explain-every <n>',
      'of those posts read one in n (default: all of up to 32 MB of files and of a part, one in k of k times that)',
      wholeNumber(1, MOST_EVERY),
    )
    .option(
      '--explain-others <n>',
      `of all other posts read one in n times that, to stand for them; 0 none (default: all of up to 4 MB of files and of a part, one in ${EXPLAIN_OTHERS} of 40 MB or more)`,
      wholeNumber(0, MOST_EVERY),
    )
}

/**
 * One in how many posts is read: as asked for; of a part all, since parts have to agree; else by the size of the
 * files, so that reading for reasons takes no longer than classifying, however many posts there are.
 */
export async function explainEveryOf(
  paths: readonly string[],
  options: ExplainEveryOption & { readonly partial?: string },
): Promise<ReadParts> {
  const { explainEvery, explainOthers, partial } = options
  const bytes = partial === undefined ? await bytesOf(paths) : 0
  return {
    explainEvery: explainEvery ?? oneIn(bytes / READ_ALL_BYTES, MOST_EVERY),
    explainOthers: explainOthers ?? oneIn(bytes / READ_OTHERS_BYTES, EXPLAIN_OTHERS),
  }
}

/** Of all files; a stream counts for none. */
async function bytesOf(paths: readonly string[]): Promise<number> {
  const files = await Promise.all(
    paths.map((path) => (path === '-' ? null : stat(path).catch(() => null))),
  )
  return files.reduce((sum, file) => sum + (file?.isFile() ? file.size : 0), 0)
}

function oneIn(times: number, most: number): number {
  return Math.min(most, Math.max(1, Math.ceil(times)))
}
