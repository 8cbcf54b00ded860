import { stat } from 'node:fs/promises'
import type { Command } from 'commander'
import { MOST_EVERY } from '../tails/read-every'
import { wholeNumber } from './option-values'

/** Of files of so many bytes all posts are read that may lie in a tail; of k times as many, one in k. */
const READ_ALL_BYTES = 2 ** 25

/** The option of the commands that read posts for their reasons, of which there may be millions. */
export interface ExplainEveryOption {
  /** Absent: by the size of the files. */
  readonly explainEvery?: number
}

/** Adds that option. */
export function addExplainEvery(command: Command): Command {
  return command.option(
    '--explain-every <n>',
    'of those posts read one in n (default: all of up to 32 MB of files and of a part, one in k of k times that)',
    wholeNumber(1, MOST_EVERY),
  )
}

/**
 * One in how many posts is read: as asked for; of a part all of them, since parts have to agree; else by the
 * size of the files, so that reading for reasons takes no longer than classifying, however many posts there are.
 */
export async function explainEveryOf(
  paths: readonly string[],
  { explainEvery, partial }: ExplainEveryOption & { readonly partial?: string },
): Promise<number> {
  if (explainEvery !== undefined) return explainEvery
  if (partial !== undefined) return 1
  const files = await Promise.all(
    paths.map((path) => (path === '-' ? null : stat(path).catch(() => null))),
  )
  const bytes = files.reduce((sum, file) => sum + (file?.isFile() ? file.size : 0), 0)
  return Math.min(MOST_EVERY, Math.max(1, Math.ceil(bytes / READ_ALL_BYTES)))
}
