/**
 * Words in small letters, in the runs that no mark interrupts: phrases do not reach over one.
 *
 * @example wordRuns('Never again, I said') // [['never', 'again'], ['said']]
 */
export function wordRuns(text: string): string[][] {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{M}\p{N}'\s-]+/u)
    .map((part) => part.match(/\p{L}[\p{L}\p{M}\p{N}']+/gu) ?? [])
    .filter((run) => run.length > 0)
}
