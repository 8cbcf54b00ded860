import { type Classification, checkClassified } from '../classification'
import type { Post } from '../post'
import { SOURCES, type Source } from '../signals/names'
import type { PostReasons } from '../tails/reasons'
import {
  addToTallies,
  mergeTallies,
  readTallies,
  type Tallies,
  type TallyState,
  tallyOf,
  writeTallies,
} from './claim-counts'
import {
  type ClaimCounted,
  type ClaimReport,
  type ClaimReportOptions,
  claimReport,
} from './claim-report'
import { fieldsOf } from './fields'

/** Counts what the firm says and what its customers tell; parts merge exactly, in any order. */
export interface Claims {
  /**
   * Counts one classified post: earned ones are experience; owned and paid ones are kept apart, as what the
   * firm says where the report is asked for that.
   *
   * @param reasons what reading it found, for every post: touchpoints and sources decide what is counted
   */
  addPost(post: Post, classification: Classification, reasons: PostReasons): void
  /** Counts one of the firm's own texts; with a brand it is held against the posts of that brand alone. */
  addFirmText(text: Post, classification: Classification, reasons: PostReasons): void
  /**
   * Adds what others, or their saved state, have counted.
   *
   * @throws TypeError when the other counts by another model, or is no such state
   */
  merge(other: Claims | ClaimsState): void
  /** The whole state as plain JSON: whole numbers and names, no texts. */
  toJSON(): ClaimsState
  /**
   * What is said beside what is told. Does not change the counts.
   *
   * @throws ClaimError for a claim that is none
   * @throws RangeError, TypeError for options out of range
   */
  report(options?: ClaimReportOptions): ClaimReport
}

/** The counts as JSON. */
export interface ClaimsState {
  readonly format: typeof FORMAT
  readonly version: typeof VERSION
  readonly model: string
  readonly sources: Readonly<Record<Source, number>>
  readonly noEvidence: { readonly posts: number; readonly texts: number }
  readonly earned: readonly TallyState[]
  readonly owned: readonly TallyState[]
  readonly firm: readonly TallyState[]
}

const FORMAT = 'delight-detector claims'
const VERSION = 2
const SETS = ['earned', 'owned', 'firm'] as const

/**
 * Makes counts of claims and experience that hold nothing yet. Memory grows with brands and touchpoints, never
 * with posts.
 *
 * @param options the version of the model whose classifications are counted; parts must agree on it
 * @example
 * const claims = createClaims({ model: detector.model })
 * claims.addPost(post, detector.classify(post.text), reasons)
 * claims.report({ claims: [{ share: '80 %', label: 'satisfied+delighted' }] }).rows[0].gap
 */
export function createClaims({ model = '' }: { readonly model?: string } = {}): Claims {
  return claimsOf({
    model,
    sources: { earned: 0, owned: 0, paid: 0, none: 0 },
    noEvidence: { posts: 0, texts: 0 },
    earned: new Map(),
    owned: new Map(),
    firm: new Map(),
  })
}

/**
 * Makes counts from their saved state.
 *
 * @throws TypeError naming the part of the state that is not as expected
 */
export function claimsFromJSON(state: unknown): Claims {
  return claimsOf(readState(state))
}

function claimsOf(counted: ClaimCounted): Claims {
  return {
    addPost(post, classification, reasons) {
      checkClassified('addPost', post, classification)
      if (classification.evidence === 'none') {
        counted.noEvidence.posts++
        return
      }
      const { source } = reasons
      counted.sources[source]++
      if (source === 'none') return
      const tallies = source === 'earned' ? counted.earned : counted.owned
      addToTallies(tallies, post, classification, reasons)
    },
    addFirmText(text, classification, reasons) {
      checkClassified('addFirmText', text, classification)
      if (classification.evidence === 'none') counted.noEvidence.texts++
      else addToTallies(counted.firm, text, classification, reasons)
    },
    merge(other) {
      const state = readState('toJSON' in other ? other.toJSON() : other)
      if (state.model !== counted.model) {
        throw new TypeError(`merge: model: expected '${counted.model}', got '${state.model}'`)
      }
      for (const source of SOURCES) counted.sources[source] += state.sources[source]
      counted.noEvidence.posts += state.noEvidence.posts
      counted.noEvidence.texts += state.noEvidence.texts
      for (const set of SETS) mergeTallies(counted[set], state[set])
    },
    toJSON: () => ({
      format: FORMAT,
      version: VERSION,
      model: counted.model,
      sources: { ...counted.sources },
      noEvidence: { ...counted.noEvidence },
      earned: writeTallies(counted.earned),
      owned: writeTallies(counted.owned),
      firm: writeTallies(counted.firm),
    }),
    report(options = {}) {
      const promises = new Map()
      mergeTallies(promises, counted.firm)
      if (options.ownedAsClaims) mergeTallies(promises, counted.owned)
      return claimReport(counted, promises, options)
    },
  }
}

const { record, text, count, fail } = fieldsOf('claims')

function readState(state: unknown): ClaimCounted {
  const root = record(state, 'state')
  if (root.format !== FORMAT || root.version !== VERSION) {
    throw new TypeError(`claims: expected '${FORMAT}' version ${VERSION}`)
  }
  const sources = record(root.sources, 'sources')
  const noEvidence = record(root.noEvidence, 'noEvidence')
  const counted: ClaimCounted = {
    model: text(root.model, 'model'),
    sources: Object.fromEntries(
      SOURCES.map((source) => [source, count(sources[source], `sources.${source}`)]),
    ) as Record<Source, number>,
    noEvidence: {
      posts: count(noEvidence.posts, 'noEvidence.posts'),
      texts: count(noEvidence.texts, 'noEvidence.texts'),
    },
    earned: readTallies(root.earned, 'earned'),
    owned: readTallies(root.owned, 'owned'),
    firm: readTallies(root.firm, 'firm'),
  }
  const { earned, owned, paid } = counted.sources
  checkWhole(counted.earned, earned, 'earned')
  checkWhole(counted.owned, owned + paid, 'owned')
  return counted
}

/** The posts of all brands, those of none among them, are those of the source. */
function checkWhole(tallies: Tallies, posts: number, at: string): void {
  if (tallyOf(tallies, undefined, null).posts !== posts) {
    fail(at, `${posts} posts of all brands together, as in sources`)
  }
}
