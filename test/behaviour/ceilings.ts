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
  vocabulary: TARGET,
  intensity: TARGET,
  negation: TARGET,
  idioms: TARGET,
  'then and now': TARGET,
  'author and others': TARGET,
  questions: TARGET,
  sarcasm: 1,
  emoji: TARGET,
  typos: TARGET,
  fairness: TARGET,
  'neutral facts': TARGET,
  'standing habit': TARGET,
  'beyond duty': TARGET,
  'mixed with a verdict': TARGET,
  length: TARGET,
  'blind spots of word lists': TARGET,
}
