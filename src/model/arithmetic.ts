export { exp } from '../stats/exp.ts'

/**
 * The algebraic sigmoid x / sqrt(1 + x²): monotone, -1..1, and the same bits on every engine.
 *
 * @example squash(0) // 0
 */
export function squash(x: number): number {
  return x / Math.sqrt(1 + x * x)
}
