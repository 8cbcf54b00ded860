import { binomialPlace, type Earlier, poissonPlace } from '../stats/conditional-place'
import { sequentialRank } from '../stats/sequential-rank'
import { type ChartDay, exposureOf, placeOf, type Usual } from './usual'

/** A day with the uniform draw that its own share of the places is divided by. */
export interface DrawnDay extends ChartDay {
  /** 0 ≤ v < 1, the same whenever the day is looked at. */
  readonly v: number
}

/**
 * The place in (0, 1) of a day among all that could have come if nothing has changed. By what is usual where
 * that is learned; else by the day's rank among those before. Days of a week with a pattern are not alike, and
 * small counts nearly all are: so ranks are of each day's place given the sum of all days, ties broken by its
 * own draw. Whatever the counts' distribution, such ranks are uniform and independent.
 *
 * @param earlier the days before on which nothing was the matter
 * @param v a uniform draw of its own beside the day's, for ranks
 */
export function dayPlace(
  usual: Usual,
  today: DrawnDay,
  earlier: readonly DrawnDay[],
  v: number,
): number {
  if (usual.learned) return placeOf(usual, today, today.v)
  const days = [...earlier, today].filter(({ posts }) => usual.measure === 'count' || posts > 0)
  const total = { count: 0, exposure: 0 }
  for (const day of days) {
    total.count += day.count
    total.exposure += exposureOf(usual, day)
  }
  const bounds = new Map<number, Map<number, readonly [number, number]>>()
  const places = days.map((day) => {
    const exposure = exposureOf(usual, day)
    const alike = bounds.get(exposure) ?? new Map<number, readonly [number, number]>()
    bounds.set(exposure, alike)
    const [low, high] = alike.get(day.count) ?? boundsOf(usual, day.count, exposure, total)
    alike.set(day.count, [low, high])
    return low + (high - low) * day.v
  })
  const newest = places.pop() ?? 0
  return sequentialRank(newest, places, v)
}

/** The bounds of a count's own share of the places, given the sum of all. */
function boundsOf(
  { measure }: Usual,
  count: number,
  exposure: number,
  total: Earlier,
): readonly [number, number] {
  const others = { count: total.count - count, exposure: total.exposure - exposure }
  if (!(others.exposure > 0)) return [0, 1]
  const place = measure === 'share' ? binomialPlace : poissonPlace
  return [place(count, exposure, others, 0), place(count, exposure, others, 1)]
}
