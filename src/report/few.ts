/** A share in parts of a whole. */
interface InParts {
  readonly share: number
  readonly low: number
  readonly high: number
}

/**
 * A share in whole parts with its interval, in words where it rounds to nothing: "31 % (24 – 39 %)", "under 1 %
 * (at most 2 %)", "none (at most 1 %)". No interval ends where nothing is told apart from none.
 *
 * @param parts how many the whole is of, such as 100
 * @param words how many parts are written, how both ends of an interval are, and what is less than one of them
 */
export function inParts(
  { share, low, high }: InParts,
  parts: number,
  words: {
    readonly one: (count: number) => string
    readonly ends: (low: number, high: number) => string
    readonly under: (one: string) => string
  },
): string {
  const whole = Math.round(parts * share)
  if (whole > 0) return `${words.one(whole)} (${words.ends(parts * low, parts * high)})`
  const most = Math.max(1, Math.ceil(parts * high))
  return `${share === 0 ? 'none' : words.under(words.one(1))} (at most ${words.one(most)})`
}
