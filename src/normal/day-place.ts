import { binomialPlace, poissonPlace } from '../stats/conditional-place'
import { sequentialRank } from '../stats/sequential-rank'
import { type ChartDay, exposureOf, placeOf, type Usual, weekdayPattern } from './usual'

/** Uniform draws from [0, 1), the same whenever a day is looked at. */
export interface Draws {
  /** By what a day's own share of the places is divided. */
  day(day: number): number
  /** By what the share of its rank is. */
  rank(day: number): number
}

/**
 * The place in (0, 1) of a day among all that could have come if nothing has changed. By what is usual where
 * that is learned; else by the day's rank among those before. Days of a week with a pattern are not alike, and
 * small counts nearly all are: so ranks are of each day's place given the sum of all days, ties broken by its
 * own draw. Whatever the counts' distribution, such ranks are uniform and independent.
 *
 * @param earlier the days before on which nothing was the matter
 */
export function dayPlace(
  usual: Usual,
  today: ChartDay,
  earlier: readonly ChartDay[],
  draws: Draws,
): number {
  if (usual.learned) return placeOf(usual, today, draws.day(today.day))
  const { measure } = usual
  const days = [...earlier, today]
  // With today in it, the pattern of the week fits today no worse than the days before.
  const place = placeAmong(days, { measure, weekdays: weekdayPattern(days) }, draws)
  // A day without posts says nothing of shares.
  const telling = measure === 'count' ? earlier : earlier.filter(({ posts }) => posts > 0)
  return sequentialRank(place(today), telling.map(place), draws.rank(today.day))
}

/** Days of one exposure and count have the same share of the places. */
function placeAmong(
  days: readonly ChartDay[],
  usual: Pick<Usual, 'measure' | 'weekdays'>,
  draws: Draws,
): (day: ChartDay) => number {
  const total = { count: 0, exposure: 0 }
  for (const day of days) {
    total.count += day.count
    total.exposure += exposureOf(usual, day)
  }
  const place = usual.measure === 'share' ? binomialPlace : poissonPlace
  const known = new Map<number, Map<number, readonly [number, number]>>()
  const boundsOf = (count: number, exposure: number): readonly [number, number] => {
    const others = { count: total.count - count, exposure: total.exposure - exposure }
    if (!(others.exposure > 0)) return [0, 1]
    return [place(count, exposure, others, 0), place(count, exposure, others, 1)]
  }
  return (day) => {
    const exposure = exposureOf(usual, day)
    const alike = known.get(exposure) ?? new Map<number, readonly [number, number]>()
    known.set(exposure, alike)
    const [low, high] = alike.get(day.count) ?? boundsOf(day.count, exposure)
    alike.set(day.count, [low, high])
    return low + (high - low) * draws.day(day.day)
  }
}
