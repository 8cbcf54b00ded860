import type { TailReport } from '../tails/report'

/** What choosing the posts that are read by how likely they lie in a tail does to what goes with a tail. */
export function readForTails({ above }: TailReport['explained']): string {
  return above === null || above === 0
    ? ''
    : 'Only posts that may lie in a tail were read for this, so failing stands beside other extremes here, not beside all posts: sizes and kinds may turn when all are read (--explain-above 0, explainAbove: 0).'
}
