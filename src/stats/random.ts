import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { exp } from './exp'
import { log } from './log'

/** A seeded source of random draws; the same seed gives the same draws on every engine. */
export interface Random {
  /** A number in [0, 1), of 53 random bits. */
  uniform(): number
  /** A whole number from 0 to `below` − 1. */
  integer(below: number): number
  /** A draw from the standard normal distribution. */
  normal(): number
  /** A draw from the Poisson distribution of a mean ≥ 0. */
  poisson(mean: number): number
}

/** From this mean on a rounded normal stands in for the Poisson: its skewness is below 0.13. */
const LARGE_MEAN = 60
/** e^−k for whole means, which resampling draws by the million. */
const NONE = Array.from({ length: LARGE_MEAN }, (_, k) => exp(-k))

/**
 * Spreads a seed over all 32 bits (the finaliser of MurmurHash3), because generators of neighbouring small seeds
 * begin alike.
 */
function mixed(seed: number): number {
  let h = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/**
 * A generator of random draws: xoroshiro128+, whose integer steps are alike on every engine; what is
 * not uniform is made from +, −, ×, ÷ and √ for the same reason (Marsaglia's polar method, inversion).
 *
 * @param seed a 32-bit integer
 * @throws RangeError when the seed is no 32-bit integer
 * @example seededRandom(1).integer(6) // 0 … 5
 */
export function seededRandom(seed: number): Random {
  if ((seed | 0) !== seed) throw new RangeError(`seed: expected a 32-bit integer, got ${seed}`)
  const generator = xoroshiro128plus(mixed(seed))
  const uniform = (): number => uniformFloat64(generator)
  let spare: number | null = null
  const normal = (): number => {
    if (spare !== null) {
      const second = spare
      spare = null
      return second
    }
    for (;;) {
      const u = 2 * uniform() - 1
      const v = 2 * uniform() - 1
      const s = u * u + v * v
      if (s === 0 || s >= 1) continue
      const scale = Math.sqrt((-2 * log(s)) / s)
      spare = v * scale
      return u * scale
    }
  }
  return {
    uniform,
    integer: (below) => uniformInt(generator, 0, below - 1),
    normal,
    poisson(mean) {
      if (mean >= LARGE_MEAN) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()))
      let term = NONE[mean] ?? exp(-mean)
      let rest = uniform() - term
      let draw = 0
      while (rest >= 0 && term > 0) {
        draw++
        term *= mean / draw
        rest -= term
      }
      return draw
    },
  }
}
