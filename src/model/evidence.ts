import { FeatureStream } from './features.ts'
import { lengthScale } from './head.ts'
import { AXES, type Model } from './model.ts'

/** What one token adds to the latent. */
export interface TokenShare {
  /** Offset of the token's first UTF-16 unit, and after its last. */
  readonly start: number
  readonly end: number
  readonly contribution: number
}

const stream = new FeatureStream()

/**
 * Each token's own share of the latent: that of its word, and of the pairs and triples that end in it.
 * With the constant, the shares sum to the latent that `scoreText` gives for a text with evidence.
 *
 * @example tokenShares(model, 'not bad').reduce((sum, { contribution }) => sum + contribution, constantOf(model))
 */
export function tokenShares(model: Model, text: string): TokenShare[] {
  const { table, mask, scales, latent } = model
  const [a, b, c, d] = Array.from({ length: AXES }, (_, k) => latent[k]! * scales[k]!) as [
    number,
    number,
    number,
    number,
  ]
  const shares: { start: number; end: number; contribution: number }[] = []
  stream.reset(text)
  while (stream.next()) {
    let sum = 0
    for (let i = 0; i < stream.count; i++) {
      const hash = stream.hashes[i]!
      const slot = table[hash & mask]!
      if ((slot & 0xff) !== hash >>> 24 || slot === 0) continue
      sum += stream.values[i]! * (a * unit(slot << 18) + b * unit(slot << 12))
      sum += stream.values[i]! * (c * unit(slot << 6) + d * unit(slot))
    }
    const { start, end } = stream.scanner
    if (sum !== 0) shares.push({ start, end, contribution: sum })
  }
  const scale = lengthScale(stream.words)
  for (const share of shares) share.contribution *= scale
  return shares
}

/** What the latent is before any word is read. */
export function constantOf(model: Model): number {
  return model.latent[AXES]!
}

/** The table holds signed roots, in the upper six bits after the shift. */
function unit(shifted: number): number {
  const root = shifted >> 26
  return root * Math.abs(root)
}
