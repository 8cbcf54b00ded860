/** Reads the fields of a saved state, each with an error that names it. */
export interface Fields {
  record(value: unknown, at: string): Readonly<Record<string, unknown>>
  list(value: unknown, at: string): readonly unknown[]
  text(value: unknown, at: string): string
  textOrNull(value: unknown, at: string): string | null
  number(value: unknown, at: string): number
  /** True or false. */
  flag(value: unknown, at: string): boolean
  /** A number > 0. */
  positive(value: unknown, at: string): number
  /** A list of so many numbers > 0. */
  positives(value: unknown, length: number, at: string): number[]
  /** A whole number, of either sign. */
  whole(value: unknown, at: string): number
  /** A whole number ≥ 0. */
  count(value: unknown, at: string): number
  /** A list of so many whole numbers ≥ 0. */
  counts(value: unknown, length: number, at: string): number[]
  fail(at: string, expected: string): never
}

/**
 * Makes a reader of a saved state's fields.
 *
 * @param name what the errors call the state
 * @example fieldsOf('baselines').count(-1, 'posts') // TypeError: baselines: posts: expected a whole number >= 0
 */
export function fieldsOf(name: string): Fields {
  const fail = (at: string, expected: string): never => {
    throw new TypeError(`${name}: ${at}: expected ${expected}`)
  }
  const list = (value: unknown, at: string): readonly unknown[] =>
    Array.isArray(value) ? value : fail(at, 'a list')
  const text = (value: unknown, at: string): string =>
    typeof value === 'string' ? value : fail(at, 'a string')
  const count = (value: unknown, at: string): number =>
    Number.isSafeInteger(value) && (value as number) >= 0
      ? (value as number)
      : fail(at, 'a whole number >= 0')
  const number = (value: unknown, at: string): number =>
    typeof value === 'number' && Number.isFinite(value) ? value : fail(at, 'a number')
  const positive = (value: unknown, at: string): number =>
    number(value, at) > 0 ? (value as number) : fail(at, 'a number > 0')
  return {
    fail,
    list,
    text,
    count,
    number,
    positive,
    positives(value, length, at) {
      const items = list(value, at)
      if (items.length !== length) fail(at, `${length} numbers`)
      return items.map((item) => positive(item, at))
    },
    record(value, at) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return fail(at, 'an object')
      }
      return value as Record<string, unknown>
    },
    flag: (value, at) => (typeof value === 'boolean' ? value : fail(at, 'true or false')),
    textOrNull: (value, at) => (value === null ? null : text(value, at)),
    whole: (value, at) =>
      Number.isSafeInteger(value) ? (value as number) : fail(at, 'a whole number'),
    counts(value, length, at) {
      const items = list(value, at)
      if (items.length !== length) fail(at, `${length} counts`)
      return items.map((item) => count(item, at))
    },
  }
}
