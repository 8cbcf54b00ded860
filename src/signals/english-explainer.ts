import heads from '../../data/en/signals.bin'
import kernel from '../../kernel/heads.wasm'
import { FAMILIES, WORD_CLASSES } from './english.ts'
import { createExplainer, type Explainer } from './explainer.ts'
import { type OwnPattern, ownFamilies } from './own.ts'

/**
 * Makes the explainer for English: the patterns and heads are inside.
 *
 * @param patterns a user's own patterns, beside the built-in ones
 * @throws PatternError that names the place of a pattern that cannot be read
 * @example
 * const explainer = createEnglishExplainer([{ signal: 'price_match', match: 'matched ~2 price' }])
 * const probabilities = [0, 0, 0.1, 0.7, 0.2]
 * explainer.explain('They matched the price of the shop next door.', probabilities).signals
 */
export function createEnglishExplainer(patterns: readonly OwnPattern[] = []): Explainer {
  const own = ownFamilies(patterns, WORD_CLASSES)
  return createExplainer({ families: FAMILIES, classes: WORD_CLASSES, heads, own, kernel })
}
