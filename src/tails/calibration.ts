import english from '../../data/en/calibration.json'
import type { Classification } from '../classification'
import { LABELS, type Label } from '../spectrum'
import type { LabelledSample } from '../stats/read-sample'
import type { Confusion } from '../stats/source-bootstrap'
import { OUTCOME_KEYS, outcomeKey, outcomeOf } from './outcome'

/**
 * What a model says of texts whose true labels are known: the errors that prevalence is corrected by.
 * Plain JSON without any text, and of use for one version of one model only.
 */
export interface Calibration {
  readonly format: 'delight-detector calibration'
  readonly version: 2
  /** The version of the model. */
  readonly model: string
  /** τ of the ordinal estimators, as tuned on this sample; 0 smooths nothing. */
  readonly smoothness: number
  /** By source, for each true label in the order of the line, the outcome of every text. */
  readonly sources: Readonly<Record<string, readonly (readonly number[])[]>>
  /**
   * By source, for each true label (rows) the texts of each predicted label, of those texts alone that were
   * drawn from their source at random: how far plain counts are off from source to source.
   */
  readonly drawn: Readonly<Record<string, Confusion>>
}

/** One text with its true label. */
export interface CalibrationItem {
  readonly classification: Classification
  /** Where it truly lies. */
  readonly label: Label
  /** Where the text comes from; texts of one source err alike. */
  readonly source?: string
  /** Whether it was drawn from its source at random, not picked for what it says; false by default. */
  readonly drawn?: boolean
}

const FORMAT = 'delight-detector calibration'
const SHIPPED = [english as Calibration]

/**
 * The calibration sample that ships with a model, or null for a model that has none.
 *
 * @example shippedCalibration(createDetector().model)?.smoothness
 */
export function shippedCalibration(model: string): Calibration | null {
  return SHIPPED.find((calibration) => calibration.model === model) ?? null
}

/**
 * Makes a calibration sample from texts of your own that people have labelled, to correct prevalence in
 * corpora like them. Texts without evidence are left out, as they are from every share. The model must
 * not have been trained on them.
 *
 * @param model the version of the model that classified them
 * @param smoothness τ of the ordinal estimators, ≥ 0
 * @throws RangeError for a label that is none, or one that no text has
 * @example
 * const calibration = calibrationFrom(detector.model, labelled.map(({ text, label }) =>
 *   ({ classification: detector.classify(text), label })), 0)
 * await measureTails(posts, { detector, calibration })
 */
export function calibrationFrom(
  model: string,
  items: Iterable<CalibrationItem>,
  smoothness: number,
): Calibration {
  const sources = new Map<string, number[][]>()
  const confusions = new Map<string, number[][]>()
  for (const { classification, label, source = '', drawn = false } of items) {
    const at = LABELS.indexOf(label)
    if (at < 0) throw new RangeError(`label: expected one of ${LABELS.join(', ')}, got '${label}'`)
    if (classification.evidence === 'none') continue
    const keys = sources.get(source) ?? LABELS.map(() => [])
    sources.set(source, keys)
    keys[at]!.push(outcomeKey(classification))
    if (!drawn) continue
    const confusion = confusions.get(source) ?? LABELS.map(() => LABELS.map(() => 0))
    confusions.set(source, confusion)
    confusion[at]![LABELS.indexOf(classification.label)]!++
  }
  const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1)
  const calibration: Calibration = {
    format: FORMAT,
    version: 2,
    model,
    smoothness,
    sources: Object.fromEntries(
      [...sources]
        .sort(byName)
        .map(([source, keys]) => [source, keys.map((list) => list.sort((a, b) => a - b))]),
    ),
    drawn: Object.fromEntries([...confusions].sort(byName)),
  }
  labelledSample(calibration)
  return calibration
}

/**
 * The sample behind a calibration, checked.
 *
 * @throws TypeError naming what is not as expected
 * @throws RangeError for a label without a text
 */
export function labelledSample(calibration: Calibration): LabelledSample {
  const { format, version, model, smoothness, sources } = calibration ?? {}
  if (format !== FORMAT || version !== 2) {
    throw new TypeError(`calibration: expected '${FORMAT}' version 2`)
  }
  if (typeof model !== 'string') throw new TypeError('calibration.model: expected a string')
  if (!(Number.isFinite(smoothness) && smoothness >= 0)) {
    throw new TypeError(`calibration.smoothness: expected a number >= 0, got ${smoothness}`)
  }
  if (typeof sources !== 'object' || sources === null) {
    throw new TypeError('calibration.sources: expected an object')
  }
  const counts = LABELS.map(() => new Map<number, number>())
  for (const [source, lists] of Object.entries(sources)) {
    if (!Array.isArray(lists) || lists.length !== LABELS.length) {
      throw new TypeError(`calibration.sources.${source}: expected ${LABELS.length} lists`)
    }
    lists.forEach((keys: readonly number[], c) => {
      for (const key of keys) {
        if (!Number.isInteger(key) || key < 0 || key >= OUTCOME_KEYS) {
          throw new TypeError(`calibration.sources.${source}: expected outcomes, got ${key}`)
        }
        counts[c]!.set(key, (counts[c]!.get(key) ?? 0) + 1)
      }
    })
  }
  const keys = [...new Set(counts.flatMap((map) => [...map.keys()]))].sort((a, b) => a - b)
  LABELS.forEach((label, c) => {
    if (counts[c]!.size === 0) {
      throw new RangeError(`calibration: expected at least one text that is ${label}, got none`)
    }
  })
  return {
    outcomes: keys.map(outcomeOf),
    counts: counts.map((map) => keys.map((key) => map.get(key) ?? 0)),
  }
}

/** Texts of a source from which on its plain count is an example of how far such counts are off. */
const FEWEST_TEXTS = 40
/** Sources from which on they stand for other sources. */
const FEWEST_SOURCES = 10

/**
 * How far plain counts are off from source to source, or null where too few sources tell.
 *
 * @throws TypeError naming what is not as expected
 */
export function errorsBetweenSources({ drawn }: Calibration): readonly Confusion[] | null {
  if (typeof drawn !== 'object' || drawn === null) {
    throw new TypeError('calibration.drawn: expected an object')
  }
  const isRow = (row: unknown): boolean =>
    Array.isArray(row) &&
    row.length === LABELS.length &&
    row.every((count) => Number.isInteger(count) && count >= 0)
  const confusions = Object.entries(drawn).map(([source, confusion]) => {
    if (
      !Array.isArray(confusion) ||
      confusion.length !== LABELS.length ||
      !confusion.every(isRow)
    ) {
      throw new TypeError(`calibration.drawn.${source}: expected ${LABELS.length} rows of counts`)
    }
    return confusion as Confusion
  })
  const enough = confusions.filter((rows) => rows.flat().reduce((a, b) => a + b, 0) >= FEWEST_TEXTS)
  return enough.length >= FEWEST_SOURCES ? enough : null
}
