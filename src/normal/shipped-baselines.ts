import english from '../../data/en/baselines.json'
import { A_TEXT, AN_OBJECT, anArray, checkOptions, type Kinds } from '../arguments/options'
import { modelOf } from '../detector'
import { type Baselines, createBaselines, type Strengths } from './baseline'
import type { BaselineState } from './baseline-state'
import { tradeOf } from './trades'

/** How the posts of a source were written. */
export const SOURCE_KINDS = ['review', 'survey', 'tweet'] as const

/** One of {@link SOURCE_KINDS}. */
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** Where counts of the shipped baselines come from. */
export interface BaselineSource {
  readonly industry: string
  /** The data set, and where it comes from. */
  readonly set: string
  readonly from: string
  /** The licence as its source states it; the counts hold none of its texts. */
  readonly licence: string
  readonly kind: SourceKind
  /** How its texts were chosen, and what that may favour. */
  readonly selection: string
  /** Posts by predicted label, in the order of the line. */
  readonly labels: readonly number[]
  /** The sum of their scores, each in units of 2⁻²⁰. */
  readonly score: number
  /** Texts in which the model knew nothing; in no count. */
  readonly noEvidence: number
}

/** Baselines that ship: a state that `baselinesFromJSON` reads, with where each count comes from. */
export interface ShippedBaselines extends BaselineState {
  readonly sources: readonly BaselineSource[]
}

/** Which of the shipped baselines are wanted. */
export interface ShippedOptions {
  /** The version of the model that classifies; the English one that ships by default. */
  readonly model?: string
  /** Posts written so; all when absent. People tweet other things than they review. */
  readonly kinds?: readonly SourceKind[]
  /** Strengths > 0 that are stated; the others are fitted. */
  readonly strengths?: Partial<Strengths>
}

const KINDS: Kinds<ShippedOptions> = {
  model: A_TEXT,
  kinds: anArray('an array of kinds'),
  strengths: AN_OBJECT,
}

/**
 * Baselines of some trades that ship with the model, for posts of your own to be added to. They are counts
 * of predicted labels in certain public collections ({@link shippedSources} says in which, and whom those
 * favour), not shares of a whole trade. Names of industries are brought to theirs by `tradeOf`.
 *
 * @throws TypeError where they were counted with another model
 * @throws RangeError for a kind that is none
 * @example
 * const baselines = shippedBaselines()
 * baselines.newsValue({ text: '', industry: 'telecom' }, 'delighted').bits // 5.99…
 * baselines.newsValue({ text: '', industry: 'restaurants' }, 'delighted').bits // 1.16…
 */
export function shippedBaselines(options: ShippedOptions = {}): Baselines {
  checkOptions('shippedBaselines', options, KINDS)
  const { model = modelOf('en').version, kinds = SOURCE_KINDS, strengths = {} } = options
  for (const kind of kinds) {
    if (!SOURCE_KINDS.includes(kind)) {
      throw new RangeError(`kinds: expected some of ${SOURCE_KINDS.join(', ')}, got '${kind}'`)
    }
  }
  const shipped = english as ShippedBaselines
  if (shipped.model !== model) {
    throw new TypeError(
      `shipped baselines: model: expected '${model}', got '${shipped.model}' (they have to be counted again: npm run train:baselines)`,
    )
  }
  const baselines = createBaselines({ model, strengths, nameIndustry: tradeOf })
  const leaves = shipped.sources
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ industry, labels, score }) => ({ path: [industry, null, null], labels, score }))
  baselines.merge({ format: shipped.format, version: shipped.version, model, leaves })
  return baselines
}

/**
 * Where the counts of the shipped baselines come from: data set, licence, kind, how it was chosen, counts.
 *
 * @example shippedSources().filter(({ industry }) => industry === 'airline')
 */
export function shippedSources(): readonly BaselineSource[] {
  return (english as ShippedBaselines).sources
}
