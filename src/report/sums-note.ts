import type { Estimation } from '../tails/estimation'
import type { Figures } from './figures'

/**
 * What the intervals of the earned sums, or of the shares by weight, hold, to stand right beside them: unlike the
 * shares of posts they are plain counts, whatever the method.
 */
export function sumsNote(
  of: 'Earned media' | 'Shares by weight',
  { sumsBetweenSources: sources }: Estimation,
  { count }: Figures,
): string {
  const counted = `${of}: plain counts of what the model reads;`
  return sources === null
    ? `${counted} the intervals hold the error of drawing the posts, not that of reading them: the truth may well lie outside.`
    : `${counted} the intervals hold the error of drawing the posts, and how far such counts were off on ${count(sources)} other sources.`
}
