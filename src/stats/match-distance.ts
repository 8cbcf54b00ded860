/**
 * The normalised match distance of two distributions over k ordered classes: how much probability has
 * to move how far, on a line of length 1. It is the earth mover's distance divided by k − 1.
 *
 * Source: Werman, Peleg & Rosenfeld, Computer Vision, Graphics, and Image Processing 32 (1985), 328–336.
 *
 * @param p shares that sum to 1, at least two
 * @param q as many
 * @returns 0 (equal) … 1 (opposite ends)
 * @throws RangeError when the lengths differ or are below 2
 * @example matchDistance([1, 0, 0], [0, 0, 1]) // 1
 */
export function matchDistance(p: readonly number[], q: readonly number[]): number {
  if (p.length !== q.length || p.length < 2) {
    throw new RangeError(
      `shares: expected two lists of one length >= 2, got ${p.length}, ${q.length}`,
    )
  }
  let ahead = 0
  let distance = 0
  for (let i = 0; i < p.length - 1; i++) {
    ahead += p[i]! - q[i]!
    distance += Math.abs(ahead)
  }
  return distance / (p.length - 1)
}
