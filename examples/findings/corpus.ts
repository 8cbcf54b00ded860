import {
  type AgainstNormal,
  type Classification,
  createDetector,
  createNormalMeter,
  type Detector,
  type Post,
  type PostReasons,
} from 'delight-detector'
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
  /** How they stand against what is normal: alerts, journeys, news. */
  readonly normal: AgainstNormal
  /** Why a text lies where it does. */
  readonly explain: (text: string) => Explanation
  /** Different values that posts have in a field. */
  readonly valuesOf: (field: 'brand' | 'touchpoint' | 'channel') => number
  /** Names that are no person's, and stay when posts are quoted. */
  readonly names: readonly string[]
}

export async function readCorpus(path: string): Promise<Corpus> {
  const detector = createDetector()
  const explainer = createExplainer()
  const meter = createNormalMeter({ model: detector.model })
  const posts: ReadPost[] = []
  for await (const post of readPosts([path])) {
    const classification = detector.classify(post.text)
    const worth = classification.tail !== null || meter.needsReasons(post, classification)
    const explanation =
      worth && classification.evidence === 'some' ? explainer.explain(post.text) : null
    meter.add(post, classification, explanation ? reasonsOf(explanation) : undefined)
    posts.push({ post, classification, explanation })
  }
  posts.sort((a, b) => (a.post.time ?? '').localeCompare(b.post.time ?? '', 'en'))
  const valuesOf = (field: 'brand' | 'touchpoint' | 'channel'): number =>
    new Set(posts.flatMap(({ post }) => post[field] ?? [])).size
  const names = [...new Set(posts.flatMap(({ post }) => post.brand ?? []))]
  return { detector, posts, normal: meter.report(), explain: explainer.explain, valuesOf, names }
}

/** What a post shows; whether a touchpoint fails or excels there matters to claims alone. */
function reasonsOf({ signals, touchpoints, source }: Explanation): PostReasons {
  return {
    signals: signals.map(({ name }) => name),
    touchpoints: touchpoints.map(({ name }) => ({ name, fails: false, excels: false })),
    source,
  }
}
