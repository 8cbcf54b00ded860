import {
  A_FUNCTION,
  A_TEXT,
  AN_OBJECT,
  checkArgument,
  checkOptions,
  type Kinds,
  oneOf,
} from '../arguments/options'
import { type Classification, checkClassified } from '../classification'
import type { Post } from '../post'
import { LABELS, type Label } from '../spectrum'
import { fitDirichletStrength } from '../stats/dirichlet'
import { type BaselineState, readBaselines, writeBaselines } from './baseline-state'
import {
  type ExpectationGap,
  expectationGaps,
  LEVELS,
  type Level,
  type News,
  newsOf,
  SCORE_UNITS,
  type Standing,
} from './news'

/**
 * How many posts the rest of the level above counts for where much is known of it; for `all` the five labels alike.
 */
export type Strengths = Readonly<Record<Level, number>>

/** How baselines are made. */
export interface BaselineOptions {
  /** The version of the model whose classifications are learned from; parts must agree on it. */
  readonly model?: string
  /** Strengths > 0 that are stated; the others are fitted to how much the groups differ. */
  readonly strengths?: Partial<Strengths>
  /** Brings the names of industries to one form, in posts and in what is merged; as given when absent. */
  readonly nameIndustry?: (industry: string) => string
}

/** How a post stands to the baselines. */
export interface NewsOptions {
  /** True where the post was itself learned from: it is then left out of what it is held against. */
  readonly learned?: boolean
  /** How many other posts a level must know to make news, ≥ 1; 1 by default. Where none does, bits are null. */
  readonly fewest?: number
}

/** What is normal for an industry, a brand and a customer; parts merge exactly, in any order. */
export interface Baselines {
  /** Learns from one classified post; one without evidence teaches nothing. */
  add(post: Post, classification: Classification): void
  /**
   * Adds what other baselines, or their saved state, have learned.
   *
   * @throws TypeError when the other learned from another model, or is no such state
   */
  merge(other: Baselines | BaselineState): void
  /** The whole state as plain JSON: whole numbers and names. */
  toJSON(): BaselineState
  /** The strengths in use: those stated, and those fitted to what was learned so far. */
  strengths(): Strengths
  /**
   * How surprising a label is for the post's industry, brand and customer, in bits of its expected probability;
   * for a post that names no industry among those that name none. Where no such post was learned from, there is nothing to hold it
   * against, and bits are null: all industries together are not like it.
   *
   * @param post its names say what it is held against; the text is not looked at
   * @example baselines.newsValue(post, 'outraged').bits // 5.64…
   */
  newsValue(post: Post, label: Label, options?: NewsOptions): News
  /**
   * How far the post lies from what each level leads one to expect: score − expected score, −2 … 2.
   *
   * @example baselines.expectationGap(post, detector.classify(post.text))[1].gap // 0.43…
   */
  expectationGap(
    post: Post,
    classification: Classification,
    options?: NewsOptions,
  ): readonly ExpectationGap[]
}

/** Whole-number counts of a node of the tree. */
interface Counts {
  readonly labels: number[]
  score: number
}

type Names = readonly (string | null)[]

/** Where nothing fits a strength: five labels alike count for one post each. */
const DEFAULT_STRENGTH_OF_ALL = LABELS.length

const A_LABEL = oneOf(LABELS)
const KINDS: Kinds<BaselineOptions> = {
  model: A_TEXT,
  strengths: AN_OBJECT,
  nameIndustry: A_FUNCTION,
}

/**
 * Makes baselines that have learned nothing. Each level is drawn towards what else is known at the one above it,
 * customer → brand → industry → all, the more the fewer its own posts: a brand towards the other posts of its
 * industry, so that its own count once (see {@link newsOf} for the formula).
 *
 * @throws RangeError for a strength that is not above 0
 * @example
 * const baselines = createBaselines()
 * baselines.add(post, detector.classify(post.text))
 * baselines.newsValue({ text: '', industry: 'airline' }, 'delighted').bits
 */
export function createBaselines(options: BaselineOptions = {}): Baselines {
  checkOptions('createBaselines', options, KINDS)
  const { model = '', strengths: stated = {}, nameIndustry = (name: string) => name } = options
  for (const [level, strength] of Object.entries(stated)) {
    if (!(strength > 0)) throw new RangeError(`strengths: ${level}: expected > 0, got ${strength}`)
  }
  // Fitting looks at every group: a stream that learns and asks in turn had better state all.
  const allStated = LEVELS.every((level) => stated[level] !== undefined)
  const leaves = new Map<string, Counts>()
  const nodes = new Map<string, Counts>()
  let fitted: Strengths | undefined

  const named = ([industry = null, ...rest]: Names): Names => [
    industry === null ? null : nameIndustry(industry),
    ...rest,
  ]
  const learn = (given: Names, labels: readonly number[], score: number): void => {
    fitted = undefined
    const path = named(given)
    addTo(leaves, JSON.stringify(path), labels, score)
    for (const { key } of placesOf(path)) addTo(nodes, key, labels, score)
  }
  const strengths = (): Strengths => {
    fitted ??= { ...(allStated ? stated : fitStrengths(nodes)), ...stated } as Strengths
    return fitted
  }
  const standings = (post: Post, left: Counts | null): Standing[] => {
    const strength = strengths()
    const places = placesOf(named(pathOf(post))).filter(
      // Where no post names an industry, those that name none are all posts.
      ({ key }) => key !== UNNAMED || total(nodes.get(UNNAMED)) < total(nodes.get(ALL)),
    )
    return places.map(({ key, level, name }) => {
      const own = nodes.get(key)
      const labels = own ? own.labels.map((n, i) => Math.max(0, n - (left?.labels[i] ?? 0))) : NONE
      const score = own ? own.score - (left?.score ?? 0) : 0
      return { level, name, labels, score, strength: strength[level] }
    })
  }
  return {
    add(post, classification) {
      checkClassified('add', post, classification)
      if (classification.evidence === 'none') return
      const { labels, score } = countsOf(classification.label, classification.score)
      learn(pathOf(post), labels, score)
    },
    merge(other) {
      const state = readBaselines('toJSON' in other ? other.toJSON() : other)
      if (state.model !== model) {
        throw new TypeError(`merge: model: expected '${model}', got '${state.model}'`)
      }
      for (const { path, labels, score } of state.leaves) learn(path, labels, score)
    },
    toJSON: () => writeBaselines(model, leaves),
    strengths,
    newsValue(post, label, { learned = false, fewest = 1 } = {}) {
      checkArgument('newsValue', 'label', label, A_LABEL)
      if (!(fewest >= 1)) throw new RangeError(`fewest: expected >= 1, got ${fewest}`)
      return newsOf(standings(post, learned ? countsOf(label, 0) : null), label, fewest)
    },
    expectationGap(post, { label, score }, { learned = false } = {}) {
      return expectationGaps(standings(post, learned ? countsOf(label, score) : null), score)
    },
  }
}

/**
 * Makes baselines from a saved state.
 *
 * @param state what `toJSON` gave
 * @param strengths those to state; the others are fitted
 * @throws TypeError naming the part of the state that is not as expected
 * @example baselinesFromJSON(JSON.parse(saved)).newsValue(post, 'delighted')
 */
export function baselinesFromJSON(state: unknown, strengths: Partial<Strengths> = {}): Baselines {
  const read = readBaselines(state)
  const baselines = createBaselines({ model: read.model, strengths })
  baselines.merge(read)
  return baselines
}

const NONE = LABELS.map(() => 0)

function pathOf({ industry, brand, customer }: Post): Names {
  return [industry ?? null, brand ?? null, customer ?? null]
}

/** All posts, and those among them that name no industry: a group of their own, as any industry is. */
const ALL = '[]'
const UNNAMED = '[null]'

/** The node of each level that the path belongs to, from all down; only those without an industry need no name. */
function placesOf(path: Names): { key: string; level: Level; name: string | null }[] {
  const places: { key: string; level: Level; name: string | null }[] = []
  LEVELS.forEach((level, depth) => {
    const name = depth === 0 ? null : (path[depth - 1] as string | null)
    if (level !== 'all' && level !== 'industry' && name === null) return
    places.push({ key: JSON.stringify(path.slice(0, depth)), level, name })
  })
  return places
}

function countsOf(label: Label, score: number): Counts {
  return {
    labels: LABELS.map((other) => (other === label ? 1 : 0)),
    score: Math.round(score * SCORE_UNITS),
  }
}

function total(counts: Counts | undefined): number {
  return counts?.labels.reduce((sum, count) => sum + count, 0) ?? 0
}

function addTo(
  counts: Map<string, Counts>,
  key: string,
  labels: readonly number[],
  score: number,
): void {
  const own = counts.get(key) ?? { labels: [...NONE], score: 0 }
  labels.forEach((count, i) => {
    own.labels[i] = (own.labels[i] as number) + count
  })
  own.score += score
  counts.set(key, own)
}

/**
 * Strengths by how much the groups of each level differ under the same parent. Posts of a parent that
 * name no group below it are a group too: held against a trade, a single firm can be told from it.
 */
function fitStrengths(nodes: ReadonlyMap<string, Counts>): Strengths {
  const families = LEVELS.map(() => new Map<string, (readonly number[])[]>())
  // In the order of the names, so that sums round alike whatever order the posts came in.
  for (const [key, { labels }] of [...nodes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const path = JSON.parse(key) as (string | null)[]
    if (path.length === 0) continue
    const level = families[path.length] as Map<string, (readonly number[])[]>
    const parent = JSON.stringify(path.slice(0, -1))
    const family = level.get(parent)
    if (family) family.push(labels)
    else level.set(parent, [labels])
  }
  const of = (depth: number): number =>
    fitDirichletStrength(
      [...(families[depth] as Map<string, (readonly number[])[]>)].map(([parent, groups]) => {
        const all = nodes.get(parent)?.labels
        // Brands without an industry, say: what else names none is no group beside them.
        if (all === undefined || parent === UNNAMED) return groups
        const others = all.map((n, i) => groups.reduce((rest, group) => rest - group[i]!, n))
        return [...groups, others]
      }),
    )
  return { all: DEFAULT_STRENGTH_OF_ALL, industry: of(1), brand: of(2), customer: of(3) }
}
