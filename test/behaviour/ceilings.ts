/** The failure rate that every capability is to come under. */
export const TARGET = 0.1

/** Capabilities that the target does not hold for: their failures are expected, and printed. */
export const EXEMPT: readonly string[] = ['sarcasm']

/**
 * The failure rate that each capability must not exceed: the target where the model meets it,
 * else the rate measured when the line was last touched, rounded up to a whole per cent.
 * Lower a line when the model improves; never raise one to let a worse model pass.
 */
export const CEILINGS: Readonly<Record<string, number>> = {
  vocabulary: 0.28,
  intensity: 0.38,
  negation: 0.27,
  idioms: 0.28,
  'then and now': 0.57,
  'author and others': 0.54,
  questions: 0.42,
  sarcasm: 0.75,
  emoji: 0.44,
  typos: 0.25,
  fairness: 0.56,
  'neutral facts': 0.48,
  'standing habit': 0.19,
  'beyond duty': 0.78,
  'mixed with a verdict': 0.34,
  length: 0.2,
  'blind spots of word lists': 0.53,
}
