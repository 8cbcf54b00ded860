/** The failure rate that every capability is to come under. */
export const TARGET = 0.1

/** Capabilities that the target does not hold for: their failures are expected, and printed. */
export const EXEMPT: readonly string[] = ['sarcasm']

/**
 * The failure rate that each capability must not exceed: the target where the model meets it,
 * else the rate measured when the line was last touched, rounded up to a whole per cent.
 * Lower a line when the model improves; raise one only where a model that is better over all is worse
 * there.
 */
export const CEILINGS: Readonly<Record<string, number>> = {
  vocabulary: 0.1,
  intensity: 0.1,
  negation: 0.1,
  idioms: 0.1,
  'then and now': 0.11,
  'author and others': 0.1,
  questions: 0.1,
  sarcasm: 0.29,
  emoji: 0.1,
  typos: 0.1,
  fairness: 0.1,
  'neutral facts': 0.1,
  'standing habit': 0.1,
  'beyond duty': 0.1,
  'mixed with a verdict': 0.1,
  length: 0.1,
  'blind spots of word lists': 0.19,
}
