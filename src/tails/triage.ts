import { type Classification, probabilityList } from '../classification'
import type { Classifier } from '../detector'
import type { Explainer } from '../signals/explainer'
import { finishHash, joinHashes } from '../text/hash'
import { readEvery, readOthers } from './read-every'
import { type PostReasons, type ReasonFinder, reasonsOf } from './reasons'

/** By default only posts with such a probability of a tail are read for their reasons. */
export const EXPLAIN_ABOVE = 0.3
/** By a hash of so many characters, spread over the text, posts are dealt to those that are read and the others. */
const DEALT_BY = 64

/** Which posts are read for their reasons, and by whom. */
export interface TriageOptions {
  /**
   * Posts are read for their reasons (signals, touchpoints, source) where either tail has this probability or
   * more, 0 … 1; 0 reads all, 1 none at all. {@link EXPLAIN_ABOVE} by default.
   */
  readonly explainAbove?: number
  /**
   * Of those posts one in so many is read, dealt by a hash of the text, 1 … 1,000; 1 by default. Reading for
   * reasons costs many times what classifying does, and for a corpus of millions a sample says as much.
   */
  readonly explainEvery?: number
  /**
   * Of all other posts one in so many times that is read too, 0 … 1,000; 10 by default, 0 reads none. They
   * stand for the others, so that what is found holds for all posts, not for the tails alone.
   */
  readonly explainOthers?: number
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

/** Reads the posts that may lie in a tail for their reasons, and a part of the others. */
export function createTriage(
  detector: Classifier,
  options: TriageOptions,
): {
  /** For how many posts a post is to be read for its reasons; 0: it is not. */
  standsFor(text: string, classification: Classification): number
  reasons(text: string): Promise<PostReasons>
} {
  const bound = explainBound(options.explainAbove)
  const every = readEvery(options.explainEvery)
  const others = readOthers(options.explainOthers)
  let finder = options.explainer
  return {
    standsFor(text, { evidence, probabilities }) {
      if (bound >= 1 || evidence === 'none') return 0
      const mayBeTail = probabilities.outraged >= bound || probabilities.delighted >= bound
      const of = mayBeTail ? every : others * every
      return of === 1 || (of > 1 && dealOf(text) % of === 0) ? of : 0
    },
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
