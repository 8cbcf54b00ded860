import { type Classification, createDetector, type Detector, type Post } from 'delight-detector'
import { createExplainer, type Explanation } from 'delight-detector/explain'
import { readPosts } from 'delight-detector/node'

/** A post with where it lies and, in a tail or of a known customer, why. */
export interface ReadPost {
  readonly post: Post
  readonly classification: Classification
  readonly explanation: Explanation | null
}

/** All posts of a file, in the order of time. */
export interface Corpus {
  readonly detector: Detector
  readonly posts: readonly ReadPost[]
  /** Different values that posts have in a field. */
  readonly valuesOf: (field: 'brand' | 'touchpoint' | 'channel') => number
  /** Names that are no person's, and stay when posts are quoted. */
  readonly names: readonly string[]
}

export async function readCorpus(path: string): Promise<Corpus> {
  const detector = createDetector()
  const explainer = createExplainer()
  const posts: ReadPost[] = []
  for await (const post of readPosts([path])) {
    const classification = detector.classify(post.text)
    const worth = classification.tail !== null || post.customer !== undefined
    const explanation =
      worth && classification.evidence === 'some' ? explainer.explain(post.text) : null
    posts.push({ post, classification, explanation })
  }
  posts.sort((a, b) => (a.post.time ?? '').localeCompare(b.post.time ?? '', 'en'))
  const valuesOf = (field: 'brand' | 'touchpoint' | 'channel'): number =>
    new Set(posts.flatMap(({ post }) => post[field] ?? [])).size
  const names = [...new Set(posts.flatMap(({ post }) => post.brand ?? []))]
  return { detector, posts, valuesOf, names }
}

/** What a post shows, as the watch and the journeys take it. */
export function detailsOf({ explanation }: ReadPost) {
  if (explanation === null) return {}
  return {
    signals: explanation.signals.map(({ name }) => name),
    touchpoints: explanation.touchpoints.map(({ name }) => name),
  }
}
