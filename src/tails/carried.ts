import { closestName } from '../arguments/closest-name'
import { POST_FIELDS, type Post } from '../post'

const MOST_LISTED = 12
const FIELDS: readonly string[] = POST_FIELDS

/** Watches which of the fields that posts are grouped by no post carries: most likely a name was mistyped. */
export interface CarriedFields {
  /** Is shown each post, as checked and as given. Once all fields were seen this costs nothing. */
  see(post: Post, input: unknown): void
  /** Says which field no post carried, and what may have been meant; null when all were seen, or no post was. */
  problem(): string | null
}

/**
 * Starts with none of the fields seen. A field that posts have, blank in each, is carried; a time is where one
 * could be read, or all are blank. A field of posts such as `brand` may be missing, where no other name is near.
 *
 * @param by the keys of all groupings
 */
export function carriedFields(by: readonly (readonly string[])[]): CarriedFields {
  const unseen = new Set(by.flat().map((key) => (key.startsWith('time:') ? 'time' : key)))
  let names: readonly string[] | undefined
  return {
    see(post, input) {
      names ??= Object.keys(typeof input === 'object' && input !== null ? input : post)
      if (unseen.size === 0) return
      for (const key of unseen) if (carries(key, post, input)) unseen.delete(key)
    },
    problem() {
      if (names === undefined) return null
      for (const key of unseen) {
        if (key === 'time' && names.includes(key)) {
          return 'no post has a time that could be read (which is the day in 03/04/2026? options.dates tells)'
        }
        const closest = closestName(key, names)
        // What every post may have, and none of these has, is a group without a value rather than a slip.
        if (closest === null && FIELDS.includes(key)) continue
        const listed = names.slice(0, MOST_LISTED).join(', ')
        const hint = closest === null ? `they have ${listed}` : `did you mean '${closest}'?`
        return `no post has '${key}'; ${hint}`
      }
      return null
    },
  }
}

function carries(key: string, post: Post, input: unknown): boolean {
  if (Object.hasOwn(post, key)) return true
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, key)) return false
  if (key !== 'time') return true
  const { time } = input as { readonly time: unknown }
  return time === null || time === undefined || String(time).trim() === ''
}
