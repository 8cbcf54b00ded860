import { type Classification, probabilityList } from '../classification'
import type { Classifier } from '../detector'
import type { Explainer } from '../signals/explainer'
import { finishHash, joinHashes } from '../text/hash'
import { readEvery } from './read-every'
import { type PostReasons, type ReasonFinder, reasonsOf } from './reasons'

/** By default only posts with such a probability of a tail are read for their reasons. */
export const EXPLAIN_ABOVE = 0.3
/** By a hash of so many characters, spread over the text, posts are dealt to those that are read and the others. */
const DEALT_BY = 64

/** Which posts are read for their reasons, and by whom. */
export interface TriageOptions {
  /**
   * Posts are read for their reasons (signals, touchpoints, source) where either tail has this probability or
   * more, 0 … 1; 0 reads all, 1 none. {@link EXPLAIN_ABOVE} by default.
   */
  readonly explainAbove?: number
  /**
   * Of those posts one in so many is read, dealt by a hash of the text, 1 … 1,000; 1 by default. Reading for
   * reasons costs many times what classifying does, and for a corpus of millions a sample says as much.
   */
  readonly explainEvery?: number
  /** Finds the reasons; the English explainer by default, loaded when the first post needs it. */
  readonly explainer?: ReasonFinder
}

/** The English explainer, read once, as the detector's model is. */
let english: Promise<Explainer> | undefined

async function loadEnglish(): Promise<Explainer> {
  return (await import('../signals/english-explainer')).createEnglishExplainer()
}

/** The bound, checked. */
export function explainBound(bound: number = EXPLAIN_ABOVE): number {
  if (!(bound >= 0 && bound <= 1)) {
    throw new RangeError(`explainAbove: expected a number from 0 to 1, got ${bound}`)
  }
  return bound
}

/** Reads the posts that may lie in a tail for their reasons, and no others. */
export function createTriage(
  detector: Classifier,
  options: TriageOptions,
): {
  /** Whether a post is worth reading for its reasons. */
  isWorth(text: string, classification: Classification): boolean
  reasons(text: string): Promise<PostReasons>
} {
  const bound = explainBound(options.explainAbove)
  const every = readEvery(options.explainEvery)
  let finder = options.explainer
  return {
    isWorth: (text, { evidence, probabilities }) =>
      bound < 1 &&
      evidence === 'some' &&
      (probabilities.outraged >= bound || probabilities.delighted >= bound) &&
      (every === 1 || dealOf(text) % every === 0),
    async reasons(text) {
      if (finder === undefined) {
        english ??= loadEnglish()
        const reasons = await english
        finder = {
          explain: (own) => reasons.explain(own, probabilityList(detector.classify(own))),
        }
      }
      return reasonsOf(text, finder, detector)
    },
  }
}

/** A whole number from some characters of a text and its length; the same for copies. */
function dealOf(text: string): number {
  const step = Math.ceil(text.length / DEALT_BY)
  let hash = text.length
  for (let i = 0; i < text.length; i += step) hash = joinHashes(hash, text.charCodeAt(i))
  return finishHash(hash) >>> 0
}
