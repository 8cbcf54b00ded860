import { A_NUMBER, anArray, checkArgument, checkOptions, type Kind } from '../arguments/options'
import { LABELS, type Label, SPECTRA, type Spectrum, spectrumOf, type Tail } from '../spectrum'
import { effectiveNumber } from '../stats/effective-number'
import type { Confidence, Interval } from '../stats/interval'
import type { Moments } from '../stats/moments'
import { normalInterval, ppiMean } from '../stats/ppi'
import type { Outcome } from '../stats/read-sample'
import { wilson } from '../stats/wilson'
import type { Audit } from './audit-draw'
import { STRATA, stratumOf } from './audit-strata'
import { outcomeOf } from './outcome'

/** Below so many labelled posts of a kind its error is not estimable from them, and Wilson speaks. */
const FEWEST_FOR_PPI = 30

/** A share estimated from labels. */
export interface AuditedShare extends Interval {
  readonly share: number
  /** Labelled posts of this kind. */
  readonly labelled: number
  /** `ppi++`: the labels correct the model's word on all posts; `wilson`: the labels alone. */
  readonly method: 'ppi++' | 'wilson'
  /** Why this estimator spoke, in words. */
  readonly why: string
  /** About how many more labels, drawn alike, would halve the interval. */
  readonly moreToHalve: number
}

/** What the labels of an audit say of all posts with evidence. */
export interface AuditReport {
  readonly model: string
  readonly posts: number
  /** How many posts were labelled. */
  readonly labels: number
  readonly confidence: Confidence
  readonly prevalence: Readonly<Record<Label, AuditedShare>>
  readonly spectrum: Readonly<Record<Spectrum, AuditedShare>>
  readonly tails: Readonly<Record<Tail, AuditedShare>>
  readonly comfortableMiddle: AuditedShare
}

interface LabelledStratum {
  readonly weight: number
  readonly labels: readonly Label[]
  readonly outcomes: readonly Outcome[]
  /** Posts without a label, by outcome. */
  readonly others: readonly (readonly [Outcome, number])[]
}

const LABELS_OF_ITEMS = anArray('an array of labels')
const AN_AUDIT: Kind = {
  expected: 'an audit, as drawAudit gives it',
  fits: (value) =>
    (value as Audit | null | undefined)?.format === 'delight-detector audit' &&
    Array.isArray((value as Audit).items) &&
    Array.isArray((value as Audit).outcomes),
}

/**
 * Estimates shares from the labels of an audit, valid for the very corpus that was drawn from, however
 * it is written: prediction-powered inference (PPI++) within strata, each with its own λ, where at
 * least 30 posts of a kind were labelled, Wilson's interval of the labels alone where there were fewer. Labelled posts
 * are known and only the others estimated: θ = Σ w·(f·ȳₕ + (1 − f)·θₕ), se² = Σ w²·(1 − f)·Varₕ(Y − λ·p)/nₕ with the labelled part f of
 * a stratum, and Wilson's n times (N − 1)/(N − n); so labels of all posts leave no error.
 *
 * Source: Fisch et al., Stratified Prediction-Powered Inference (2024); for drawing without replacement Cochran,
 * Sampling Techniques (1977), section 2.6.
 *
 * @param labels for each item of the audit its label, or null where nobody labelled it
 * @throws RangeError for labels that do not match the items, or a stratum with fewer than two labels
 * @example measureAudit(audit, labels).tails.delighted // { share: 0.048…, method: 'ppi++', … }
 */
export function measureAudit(
  audit: Audit,
  labels: readonly (Label | null)[],
  options: { readonly confidence?: Confidence } = {},
): AuditReport {
  checkArgument('measureAudit', 'audit', audit, AN_AUDIT)
  checkArgument('measureAudit', 'labels', labels, LABELS_OF_ITEMS)
  checkOptions('measureAudit', options, { confidence: A_NUMBER })
  const { confidence = 0.95 } = options
  const strata = strataOf(audit, labels)
  const each = <K extends string>(keys: readonly K[], labelsOf: (key: K) => readonly Label[]) =>
    Object.fromEntries(
      keys.map((key) => [key, audited(strata, labelsOf(key), confidence)]),
    ) as Record<K, AuditedShare>
  const prevalence = each(LABELS, (label) => [label])
  const spectrum = each(SPECTRA, (third) => LABELS.filter((label) => spectrumOf(label) === third))
  return {
    model: audit.model,
    posts: audit.outcomes.reduce((sum, [, posts]) => sum + posts, 0),
    labels: strata.reduce((sum, stratum) => sum + stratum.labels.length, 0),
    confidence,
    prevalence,
    spectrum,
    tails: { outraged: prevalence.outraged, delighted: prevalence.delighted },
    comfortableMiddle: spectrum.neutral,
  }
}

function strataOf(audit: Audit, labels: readonly (Label | null)[]): LabelledStratum[] {
  if (labels.length !== audit.items.length) {
    throw new RangeError(`labels: expected ${audit.items.length}, got ${labels.length}`)
  }
  const at = (key: number): number => (audit.design === 'simple' ? 0 : stratumOf(outcomeOf(key)))
  const strata = Array.from({ length: STRATA }, () => ({
    posts: 0,
    labels: [] as Label[],
    outcomes: [] as Outcome[],
    others: new Map<number, number>(),
  }))
  for (const [key, posts] of audit.outcomes) {
    const stratum = strata[at(key)]!
    stratum.posts += posts
    stratum.others.set(key, posts)
  }
  audit.items.forEach(({ outcome }, i) => {
    const label = labels[i]
    if (label === null || label === undefined) return
    if (!LABELS.includes(label)) {
      throw new RangeError(`labels[${i}]: expected one of ${LABELS.join(', ')}, got '${label}'`)
    }
    const stratum = strata[at(outcome)]!
    stratum.labels.push(label)
    stratum.outcomes.push(outcomeOf(outcome))
    stratum.others.set(outcome, (stratum.others.get(outcome) ?? 0) - 1)
  })
  if (audit.items.length > 0 && strata.every(({ labels: given }) => given.length === 0)) {
    throw new RangeError(`labels: expected some of the ${audit.items.length} posts drawn, got none`)
  }
  const all = strata.reduce((sum, { posts }) => sum + posts, 0)
  return strata
    .filter(({ posts }) => posts > 0)
    .map(({ posts, labels: given, outcomes, others }) => {
      if (given.length < Math.min(2, posts)) {
        throw new RangeError(
          `labels: expected at least 2 in each of the strata that posts were drawn from, got ${given.length} in one of ${posts} posts; label more, from the top`,
        )
      }
      return {
        weight: posts / all,
        labels: given,
        outcomes,
        others: [...others].map(([key, count]) => [outcomeOf(key), count] as const),
      }
    })
}

function audited(
  strata: readonly LabelledStratum[],
  kind: readonly Label[],
  confidence: Confidence,
): AuditedShare {
  const inKind = (label: Label): number => (kind.includes(label) ? 1 : 0)
  const labelled = strata.reduce(
    (sum, { labels }) => sum + labels.filter((label) => inKind(label) === 1).length,
    0,
  )
  const total = strata.reduce((sum, { labels }) => sum + labels.length, 0)
  if (Math.min(labelled, total - labelled) < FEWEST_FOR_PPI) {
    return fromLabelsAlone(strata, inKind, labelled, total, confidence)
  }
  const probability = ({ posterior }: Outcome): number =>
    kind.reduce((sum, label) => sum + posterior[LABELS.indexOf(label)]!, 0)
  let [share, variance, ofAll] = [0, 0, 0]
  for (const { weight, labels, outcomes, others } of strata) {
    const rest = weighedMoments(others, probability)
    const truth = labels.map(inKind)
    const unlabelled = rest.n / (rest.n + labels.length)
    const known = truth.reduce((a, b) => a + b, 0) / truth.length
    share += weight * (1 - unlabelled) * known
    if (rest.n === 0) continue
    const part = ppiMean({ truth, predicted: outcomes.map(probability) }, rest)
    share += weight * unlabelled * part.mean
    const ofOthers = (part.lambda * part.lambda * rest.variance) / rest.n
    const ofLabels = part.standardError * part.standardError - ofOthers
    variance += weight * weight * ofLabels * unlabelled
    ofAll += weight * weight * ofLabels * (1 - unlabelled)
  }
  const { low, high } = normalInterval(
    { mean: share, standardError: Math.sqrt(variance) },
    confidence,
  )
  return {
    share: Math.min(1, Math.max(0, share)),
    low: Math.max(0, low),
    high: Math.min(1, high),
    labelled,
    method: 'ppi++',
    why: `${labelled} of ${total} labelled posts are of this kind: enough to correct the model's word on all posts (prediction-powered inference).`,
    moreToHalve: moreToHalve(variance, ofAll, total),
  }
}

function fromLabelsAlone(
  strata: readonly LabelledStratum[],
  inKind: (label: Label) => number,
  labelled: number,
  total: number,
  confidence: Confidence,
): AuditedShare {
  let share = 0
  const weights: number[] = []
  for (const { weight, labels } of strata) {
    for (const label of labels) {
      share += (weight / labels.length) * inKind(label)
      weights.push(weight / labels.length)
    }
  }
  const posts = strata.reduce((sum, { others }) => others.reduce((n, [, m]) => n + m, sum), total)
  // Drawn without replacement: the more of the posts are labelled, the more each label tells.
  const effective = (effectiveNumber(weights) * (posts - 1)) / (posts - total)
  const interval =
    total === posts
      ? { low: share, high: share }
      : wilson(Math.min(effective, share * effective), effective, confidence)
  return {
    share,
    ...interval,
    labelled,
    method: 'wilson',
    why: `Only ${Math.min(labelled, total - labelled)} of ${total} labels tell this kind from the rest; below ${FEWEST_FOR_PPI} the error of a correction is not estimable, so the labels speak alone.`,
    moreToHalve: moreToHalve(1 - total / posts, total / posts, total),
  }
}

/**
 * How many more labels a quarter of the variance takes: with t times the labels it is (variance + ofAll) / t − ofAll,
 * which is 0 when all posts are labelled.
 */
function moreToHalve(variance: number, ofAll: number, total: number): number {
  const times = variance > 0 ? (variance + ofAll) / (variance / 4 + ofAll) : 1
  return Math.ceil(total * (times - 1))
}

function weighedMoments(
  others: readonly (readonly [Outcome, number])[],
  value: (outcome: Outcome) => number,
): Moments {
  let [n, sum, squares] = [0, 0, 0]
  for (const [outcome, count] of others) {
    const x = value(outcome)
    n += count
    sum += count * x
    squares += count * x * x
  }
  const mean = n > 0 ? sum / n : 0
  return { n, mean, variance: n > 0 ? Math.max(0, squares / n - mean * mean) : 0 }
}
