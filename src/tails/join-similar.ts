/**
 * Puts signatures together that are alike, and those alike to these in turn (single linkage). Only those that
 * agree in one of their bands, half an integer each, are compared (locality-sensitive hashing by banding;
 * Leskovec, Rajaraman & Ullman, Mining of Massive Datasets, 3.4).
 *
 * @param signatures of unsigned 32-bit integers; an empty one is alike to none
 * @returns for each signature the place of the first that it is together with
 * @example joinSimilar([[7], [8], [7]], (a, b) => a[0] === b[0]) // [0, 1, 0]
 */
export function joinSimilar(
  signatures: readonly (readonly number[])[],
  areAlike: (a: readonly number[], b: readonly number[]) => boolean,
): number[] {
  const parents = signatures.map((_, i) => i)
  const firstOf = (at: number): number => {
    let first = at
    while (parents[first] !== first) {
      parents[first] = parents[parents[first]!]!
      first = parents[first]!
    }
    return first
  }
  const bands = 2 * signatures.reduce((most, { length }) => Math.max(most, length), 0)
  for (let band = 0; band < bands; band++) {
    const shift = band & 1 ? 16 : 0
    const buckets = new Map<number, number[]>()
    signatures.forEach((signature, i) => {
      const integer = signature[band >> 1]
      if (integer === undefined) return
      const value = (integer >>> shift) & 0xffff
      const bucket = buckets.get(value)
      if (bucket === undefined) {
        buckets.set(value, [i])
        return
      }
      for (const other of bucket) {
        const [a, b] = [firstOf(i), firstOf(other)]
        if (a === b || !areAlike(signature, signatures[other]!)) continue
        parents[Math.max(a, b)] = Math.min(a, b)
      }
      bucket.push(i)
    })
  }
  return parents.map((_, i) => firstOf(i))
}
