import type { TailReport } from '../tails/report'
import type { Figures } from './figures'

type Explained = TailReport['explained']

/**
 * How the posts were drawn that were read: "all of those that may lie in a tail (probability from 30.0 %), and one in
 * 10 of the others".
 */
export function howRead({ above, every, others }: Explained, { count, percent }: Figures): string {
  const part = every > 1 ? `one in ${count(every)}` : 'all'
  if (above === null || above === 0 || others === 1) return `${part} of those that were measured`
  const tails = `${part} of those that may lie in a tail (probability from ${percent(above)})`
  return others === 0 ? tails : `${tails}, and one in ${count(others * every)} of the others`
}

/** What makes a part of the posts speak for all, in words. */
export const STAND_FOR_OTHERS = 'Each of them stands for those that were not drawn.'

/** Whether the posts that were read speak for all that were measured, not for those that may lie in a tail alone. */
export function speakForAll({ above, others }: Explained): boolean {
  return above === null || above === 0 || others > 0
}

/** What choosing the posts that are read by how likely they lie in a tail does to what goes with a tail. */
export function cautionOf(explained: Explained): string {
  return speakForAll(explained)
    ? ''
    : 'Only posts that may lie in a tail were read for this, so failing stands beside other extremes here, not beside all posts: sizes and kinds may turn when others are read too (--explain-others 10, explainOthers: 10).'
}

/** How surely the posts that are not earned are so many: of those that nobody read it is not known. */
export function howManyNotEarned({ above, every, others }: Explained): string {
  const least = above === null || above === 0 || others === 1 ? '' : 'at least '
  return every > 1 ? `${least}about ` : least
}
