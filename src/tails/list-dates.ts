import type { CheckOptions } from '../post'
import { type DateOrder, dateOrderOf } from '../time'

/**
 * How the dates of posts are read where the caller does not say: those of an array as the dates in it that can
 * be read in one way only, where these agree. Posts that come one by one cannot be asked beforehand.
 *
 * @param given which number is the day, where the caller says so
 */
export function datesOf(posts: unknown, given: DateOrder | undefined): CheckOptions {
  if (given !== undefined) return { dates: given }
  if (!Array.isArray(posts)) return {}
  let shown: DateOrder | null = null
  for (const post of posts) {
    const isObject = typeof post === 'object' && post !== null && Object.hasOwn(post, 'time')
    const time: unknown = isObject ? post.time : undefined
    const order = typeof time === 'string' ? dateOrderOf(time) : null
    if (order !== 'dmy' && order !== 'mdy') continue
    if (shown !== null && shown !== order) return {}
    shown = order
  }
  return shown === null ? {} : { dates: shown }
}
