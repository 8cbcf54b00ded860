import type { TailReport } from 'delight-detector'
import { list, plain, type Section, share } from './words.ts'

const MOST_KINDS = 6
const FEWEST = 3

/** What makes the path hard, by its share of the negative posts; null where nothing does. */
export function frictionSection({ friction }: TailReport): Section | null {
  const kinds = friction.kinds.filter(({ negative }) => negative.count >= FEWEST)
  if (kinds.length === 0) return null
  const [most] = kinds
  const where = (kind: (typeof kinds)[number]): string => {
    const [top] = kind.touchpoints
    return top && top.ofFriction.count >= FEWEST ? `, most at ${plain(top.touchpoint)}` : ''
  }
  return {
    title: 'Friction',
    body: list(
      kinds
        .slice(0, MOST_KINDS)
        .map(
          (kind) =>
            `${plain(kind.name)}: in ${share(kind.negative)} of the negative posts that were read for their reasons${where(kind)}`,
        ),
    ),
    first: most
      ? [
          `**Take out ${plain(most.name)}**: it is in ${share(most.negative)} of the negative posts${where(most)}.`,
        ]
      : [],
  }
}
