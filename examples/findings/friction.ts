import type { TailReport } from 'delight-detector'
import { list, plain, type Section, share } from './words.ts'

/** What is read of the catalogue of friction, which a report may not have. */
interface Friction {
  readonly kinds: readonly {
    readonly name: string
    readonly negative: {
      readonly count: number
      readonly share: number | null
      readonly low: number
      readonly high: number
    }
    readonly touchpoints?: readonly {
      readonly touchpoint: string
      readonly ofFriction: { readonly count: number }
    }[]
  }[]
}

const MOST_KINDS = 6
const FEWEST = 3

/** What makes the path hard, by its share of the negative posts; null without a catalogue. */
export function frictionSection(report: TailReport): Section | null {
  const { friction } = report as TailReport & { readonly friction?: Friction }
  const kinds = friction?.kinds?.filter(({ negative }) => negative.count >= FEWEST) ?? []
  if (kinds.length === 0) return null
  const [most] = kinds
  const where = (kind: (typeof kinds)[number]): string => {
    const [top] = kind.touchpoints ?? []
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
