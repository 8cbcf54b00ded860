/** No code is longer, so that its length can be told in four bits and a table of all beginnings stays small. */
export const LONGEST = 12

/**
 * How long the code of each value is in a Huffman code, none longer than {@link LONGEST} bits.
 *
 * Source: D. A. Huffman, Proceedings of the IRE 40 (1952), 1098–1101.
 *
 * @param counts how often each value occurs, at most 4,096 values; rare ones are taken to be less rare where
 *   their codes would be too long
 * @example lengthsOf([4, 2, 1, 1]) // [1, 2, 3, 3]
 */
export function lengthsOf(counts: readonly number[]): number[] {
  for (let least = 1; ; least *= 2) {
    const lengths = freeLengths(counts.map((count) => Math.max(least, count)))
    if (Math.max(...lengths) <= LONGEST) return lengths
  }
}

function freeLengths(counts: readonly number[]): number[] {
  const lengths = counts.map(() => 0)
  let trees = counts.map((count, value) => ({ count, values: [value] }))
  while (trees.length > 1) {
    trees.sort((a, b) => a.count - b.count || a.values[0]! - b.values[0]!)
    const [one, other, ...rest] = trees
    const values = [...one!.values, ...other!.values]
    for (const value of values) lengths[value]!++
    trees = [...rest, { count: one!.count + other!.count, values }]
  }
  return lengths
}

/** The code of each value, its first bit lowest, from their lengths alone. */
export function codesOf(lengths: readonly number[]): number[] {
  const codes = lengths.map(() => 0)
  let code = 0
  for (let length = 1; length <= LONGEST; length++) {
    code <<= 1
    lengths.forEach((own, value) => {
      if (own === length) codes[value] = reversed(code++, length)
    })
  }
  return codes
}

/** For all bits of {@link LONGEST} that may follow, first bit lowest, the value whose code they begin with. */
export function codeTable(lengths: readonly number[]): Uint16Array {
  const table = new Uint16Array(1 << LONGEST)
  codesOf(lengths).forEach((code, value) => {
    for (let i = code; i < table.length; i += 1 << lengths[value]!) table[i] = value
  })
  return table
}

function reversed(code: number, length: number): number {
  let result = 0
  for (let bit = 0; bit < length; bit++) result |= ((code >> bit) & 1) << (length - 1 - bit)
  return result
}
