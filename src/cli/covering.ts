import { columnFinder } from '../io/columns'
import { InputError } from '../io/input-error'
import type { Row } from '../io/row'
import type { Post } from '../post'
import type { RedactOption } from './hiding'
import { type PseudonymsOption, pseudonymOf } from './pseudonyms'

/** The options that say whether customers are kept by name. */
export interface CoveringOptions extends RedactOption, PseudonymsOption {
  /** The column that the user named. */
  readonly customer?: string
}

/** Puts customers under other names, in a post and in the columns of its row that are grouped by. */
export interface Covering {
  post(post: Post): Post
  row(row: Row['value']): Row['value']
}

const AS_THEY_ARE: Covering = { post: (post) => post, row: (row) => row }

/**
 * What keeps customers' names out of groups: pseudonyms where these are asked for; else, where persons are to be
 * hidden and customers are grouped by, numbers in the order in which they come.
 *
 * @param by all that is grouped by
 * @param isKept whether the names are kept beyond this run, where numbers would be others in the next
 * @throws InputError where numbers would be kept, or the key cannot be read
 */
export async function covering(
  options: CoveringOptions,
  by: readonly string[],
  isKept: boolean,
): Promise<Covering> {
  const { customer, redact = false } = options
  const find = columnFinder(customer === undefined ? {} : { customer })
  const keys = by.filter((key) => key === 'customer' || find({ [key]: null }).customer === key)
  const pseudonym = await pseudonymOf(options)
  if (pseudonym === null && (!redact || keys.length === 0)) return AS_THEY_ARE
  if (pseudonym === null && isKept) {
    throw new InputError(
      '--redact',
      `expected --pseudonyms too where groups by ${keys.join(', ')} are kept, got none`,
    )
  }
  const name = pseudonym ?? numbering()
  return {
    post: (post) =>
      post.customer === undefined ? post : { ...post, customer: name(post.customer) },
    row(row) {
      const covered: Record<string, unknown> = { ...row }
      for (const key of keys) {
        const value = Object.hasOwn(row, key) ? row[key] : undefined
        const written = typeof value === 'number' ? String(value) : value
        if (typeof written === 'string' && written.trim() !== '')
          covered[key] = name(written.trim())
      }
      return covered
    },
  }
}

function numbering(): (customer: string) => string {
  const numbers = new Map<string, number>()
  return (customer) => {
    const number = numbers.get(customer) ?? numbers.size + 1
    numbers.set(customer, number)
    return `customer ${number}`
  }
}
