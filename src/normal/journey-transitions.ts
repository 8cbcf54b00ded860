import { type CustomerShare, customerWeight, type JourneyFigures } from './journey-figures'
import type { SilenceAfter } from './journey-silence'
import type { Journey, Step } from './journey-step'

/** What happens from one touchpoint to the next. */
export interface Transition {
  readonly from: string
  readonly to: string
  /** Customers who went this way; each counts once, by the first time. */
  readonly customers: number
  /** Of them, those whom it led down, and up. */
  readonly falls: CustomerShare
  readonly rises: CustomerShare
  /** Of them, those who said at its end that they leave. */
  readonly leaves: CustomerShare
  /** Of those whom the posts follow long enough: who was silent after it. */
  readonly silent: CustomerShare | null
}

interface Move {
  readonly before: Step
  readonly after: Step
  readonly silent: boolean | null
  readonly weight: number | null
}

/** Ways from touchpoint to touchpoint that enough customers went, the surest to lead out first. */
export function transitionsOf(
  journeys: readonly Journey[],
  isSilent: SilenceAfter,
  figures: JourneyFigures,
): Transition[] {
  const ways = new Map<string, { from: string; to: string; moves: Move[] }>()
  for (const steps of journeys) {
    const gone = new Set<string>()
    const weight = customerWeight(steps)
    for (let i = 1; i < steps.length; i++) {
      const [before, after] = [steps[i - 1] as Step, steps[i] as Step]
      if (before.place === null || after.place === null) continue
      const key = JSON.stringify([before.place, after.place])
      // One customer who goes the same way often is still one customer.
      if (gone.has(key)) continue
      gone.add(key)
      const way = ways.get(key) ?? { from: before.place, to: after.place, moves: [] }
      way.moves.push({ before, after, silent: isSilent(steps, i), weight })
      ways.set(key, way)
    }
  }
  return [...ways.values()]
    .flatMap(({ from, to, moves }): Transition[] => {
      const share = (holds: (move: Move) => boolean | null): CustomerShare | null =>
        figures.share(
          moves.flatMap((move) => {
            const held = holds(move)
            return held === null ? [] : { holds: held, weight: move.weight }
          }),
        )
      const falls = share(({ before, after }) => after.value < before.value)
      const rises = share(({ before, after }) => after.value > before.value)
      const leaves = share(({ after }) => after.leaves)
      if (!(falls && rises && leaves)) return []
      const silent = share((move) => move.silent)
      return [{ from, to, customers: moves.length, falls, rises, leaves, silent }]
    })
    .sort(
      (a, b) =>
        b.leaves.low - a.leaves.low ||
        b.falls.low - a.falls.low ||
        (JSON.stringify([a.from, a.to]) < JSON.stringify([b.from, b.to]) ? -1 : 1),
    )
}
