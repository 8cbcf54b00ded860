import { LABELS } from '../spectrum'
import type { Ratings } from '../tails/ratings'
import type { Figures } from './figures'

/** The heads of the table of ratings by label. */
export const RATING_HEADS = ['rating', ...LABELS, 'posts'] as const

/** The table of ratings by label: how many posts of each rating were read as each label. */
export function ratingRows({ rows }: Ratings, { count }: Figures): string[][] {
  return rows.map((row) => [
    count(row.rating),
    ...LABELS.map((label) => count(row.labels[label])),
    count(row.posts),
  ])
}

/** How far stars and labels contradict each other, and what that may mean. */
export function ratingNote({ rows, outside, contradicted }: Ratings, figures: Figures): string {
  const [first, last] = [rows[0], rows.at(-1)]
  const ends =
    contradicted === null
      ? []
      : [
          [
            ...(contradicted.lowest === null
              ? []
              : [
                  `of ${figures.posts(first!.posts)} rated ${figures.count(first!.rating)}, ${figures.about(contradicted.lowest)} read as satisfied or delighted`,
                ]),
            `of ${figures.posts(last!.posts)} rated ${figures.count(last!.rating)}, ${figures.about(contradicted.highest)} read as outraged or dissatisfied`,
          ]
            .join('; ')
            .replace(/^of/, 'Of')
            .concat('.'),
          'These are plain counts of what the model reads: it may be wrong there, or the writer may have meant other stars.',
        ]
  const left =
    outside > 0 ? [`${figures.posts(outside)} rated below 0 or above 10 are left out.`] : []
  return [...ends, ...left].join(' ')
}
