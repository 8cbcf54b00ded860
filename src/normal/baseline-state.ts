import { LABELS } from '../spectrum'
import { fieldsOf } from './fields'
import { SCORE_UNITS } from './news'

/** What is known of the posts of one customer with one brand in one industry, in whole numbers. */
export interface LeafState {
  /** Industry, brand and customer; null where the posts did not say. */
  readonly path: readonly (string | null)[]
  /** Posts by label, in the order of the line. */
  readonly labels: readonly number[]
  /** The sum of the scores, each in units of 2⁻²⁰. */
  readonly score: number
}

/** Baselines as JSON. */
export interface BaselineState {
  readonly format: 'delight-detector baselines'
  readonly version: 1
  readonly model: string
  readonly leaves: readonly LeafState[]
}

const FORMAT = 'delight-detector baselines'
const VERSION = 1
/** Industry, brand, customer. */
const PATH_LENGTH = 3

/** The state of baselines; equal counts give equal JSON, whatever order they came in. */
export function writeBaselines(
  model: string,
  leaves: ReadonlyMap<string, Omit<LeafState, 'path'>>,
): BaselineState {
  return {
    format: FORMAT,
    version: VERSION,
    model,
    leaves: [...leaves]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { labels, score }]) => ({ path: JSON.parse(key), labels: [...labels], score })),
  }
}

/**
 * Checks saved baselines.
 *
 * @throws TypeError naming the part that is not as expected
 */
export function readBaselines(state: unknown): BaselineState {
  const fields = fieldsOf('baselines')
  const root = fields.record(state, 'state')
  if (root.format !== FORMAT || root.version !== VERSION) {
    fields.fail('state', `'${FORMAT}' version ${VERSION}`)
  }
  return {
    format: FORMAT,
    version: VERSION,
    model: fields.text(root.model, 'model'),
    leaves: fields.list(root.leaves, 'leaves').map((entry, i) => {
      const at = `leaves[${i}]`
      const leaf = fields.record(entry, at)
      const path = fields
        .list(leaf.path, `${at}.path`)
        .map((name) => fields.textOrNull(name, `${at}.path`))
      if (path.length !== PATH_LENGTH) fields.fail(`${at}.path`, `${PATH_LENGTH} names`)
      // A path may stand twice, as of two sources that ship: what was learned adds up.
      const labels = fields.counts(leaf.labels, LABELS.length, `${at}.labels`)
      const posts = labels.reduce((a, b) => a + b, 0)
      const score = fields.whole(leaf.score, `${at}.score`)
      if (Math.abs(score) > posts * SCORE_UNITS) {
        fields.fail(`${at}.score`, `the sum of ${posts} scores from -1 to 1`)
      }
      return { path, labels, score }
    }),
  }
}
