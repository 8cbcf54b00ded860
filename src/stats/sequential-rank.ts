/**
 * The sequential rank of the newest of several values, as a number in (0, 1): (values below it + v ·
 * values alike, itself included) / how many there are. While all come from one distribution, whatever
 * it is, these are independent draws from the uniform distribution, provided that each v is.
 *
 * Source: D. R. McDonald, Naval Research Logistics 37 (1990), 627–646; ties broken at random.
 *
 * @param newest the newest value
 * @param earlier all before it
 * @param v a uniform draw of its own, 0 ≤ v < 1
 * @example sequentialRank(3, [1, 2, 3], 0.5) // (2 + 0.5·2) / 4 = 0.75
 */
export function sequentialRank(newest: number, earlier: readonly number[], v: number): number {
  let below = 0
  let alike = 1
  for (const value of earlier) {
    if (value < newest) below++
    else if (value === newest) alike++
  }
  return (below + v * alike) / (earlier.length + 1)
}
