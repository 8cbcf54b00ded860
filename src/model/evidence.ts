import { END, START, TOKEN_FIELDS } from '../text/scanner.ts'
import {
  EXTRA_FIELDS,
  EXTRA_HASH,
  EXTRA_PARTS,
  EXTRA_ROW,
  FeatureStream,
  OWN,
  OWN_PARTS,
  PAIR,
  PARTS,
  PARTS_OF_JOINED,
  ROW_FIELDS,
  TOKEN,
  TRIPLE,
} from './features.ts'
import { lengthScale } from './head.ts'
import { AXES, type Model } from './model.ts'
import { firstTwo, lastTwo, lowerAxis, slotOf, upperAxis } from './table.ts'

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
  const weights = Array.from({ length: AXES }, (_, k) => model.latent[k]! * model.scales[k]!)
  const weightOf = (hash: number): number => latentOf(model, weights, hash)
  const { rows, extras, scanner } = stream
  const shares: { start: number; end: number; contribution: number }[] = []
  stream.reset(text)
  for (let count = stream.fill(); count > 0; count = stream.fill()) {
    scanner.locate(count)
    let extra = 0
    for (let row = 0; row < stream.rowsEnd; row += ROW_FIELDS) {
      const joined = weightOf(rows[row + PAIR]!) + weightOf(rows[row + TRIPLE]!)
      let sum =
        weightOf(rows[row + OWN]!) * rows[row + OWN_PARTS]! + joined * rows[row + PARTS_OF_JOINED]!
      for (; extra < stream.extrasEnd && extras[extra + EXTRA_ROW] === row; extra += EXTRA_FIELDS)
        sum += weightOf(extras[extra + EXTRA_HASH]!) * extras[extra + EXTRA_PARTS]!
      if (sum === 0) continue
      const token = rows[row + TOKEN]! * TOKEN_FIELDS
      const start = scanner.tokens[token + START]!
      shares.push({ start, end: scanner.tokens[token + END]!, contribution: sum })
    }
  }
  const scale = lengthScale(stream.words) / PARTS
  for (const share of shares) share.contribution *= scale
  return shares
}

/** What a feature of weight 1 adds to the latent of a text whose length scale is 1. */
function latentOf({ table, mask }: Model, weights: readonly number[], hash: number): number {
  const slot = slotOf(table, mask, hash)
  // Most pairs and triples were never learned.
  if (slot === 0) return 0
  const first = firstTwo(slot)
  const last = lastTwo(slot)
  return (
    lowerAxis(first) * weights[0]! +
    upperAxis(first) * weights[1]! +
    lowerAxis(last) * weights[2]! +
    upperAxis(last) * weights[3]!
  )
}

/** What the latent is before any word is read. */
export function constantOf(model: Model): number {
  return model.latent[AXES]!
}
