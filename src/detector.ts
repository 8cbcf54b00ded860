import english from '../data/en/model.bin'
import kernel from '../kernel/sums.wasm'
import { A_TEXT, checkOptions, type Kinds } from './arguments/options'
import { type Classification, type ClassificationColumns, classification } from './classification'
import { openSummer } from './model/kernel'
import { loadModel, type Model } from './model/model'
import { createScored, scoreText } from './model/score'
import type { Summer } from './model/sums'
import { LABELS } from './spectrum'
import { fingerprintOf } from './text/fingerprint'
import { setFingerprint } from './text/fingerprint-columns'

/** What measuring needs of a detector; a classifier of your own will do. */
export interface Classifier {
  /** The version of the model inside, for instance to cite a figure. */
  readonly model: string
  /**
   * Places one text on the line.
   *
   * @param text any string, well-formed or not, of any length
   * @throws TypeError when `text` is not a string
   * @example detector.classify('They drove 40 km to return my phone!').tail // 'delighted'
   */
  classify(text: string): Classification
}

/** Reads texts and places them on the line. */
export interface Detector extends Classifier {
  /** The language that the model reads, as an ISO 639-1 code. */
  readonly language: string
  /**
   * Places many texts on the line and writes the numbers into columns; the same numbers as
   * `classify` gives, without an object a text.
   *
   * @param texts any strings
   * @param columns made by `createColumns` for at least as many texts
   * @throws TypeError when a text is not a string; RangeError when the columns are too short
   * @example
   * const columns = createColumns(texts.length)
   * detector.classifyInto(texts, columns)
   * columns.scores[0] // −1 … 1
   */
  classifyInto(texts: readonly string[], columns: ClassificationColumns): void
}

/** How a detector is made. */
export interface DetectorOptions {
  /** The language of the texts; English ('en') is inside. */
  readonly language?: 'en'
}

const KINDS: Kinds<DetectorOptions> = { language: A_TEXT }

const MODELS: Readonly<Record<string, Uint8Array>> = { en: english }
const loaded = new Map<string, Model>()
const summers = new Map<Model, Summer>()

/**
 * Makes a detector. Synchronous: the model is inside the package, and read once.
 *
 * @throws RangeError for a language that is not inside; TypeError for an option that is none
 * @example createDetector().classify('Good, as always.').label // 'satisfied'
 */
export function createDetector(options: DetectorOptions = {}): Detector {
  checkOptions('createDetector', options, KINDS)
  const model = modelOf(options.language ?? 'en')
  const summer = summerOf(model)
  const scored = createScored()
  const score = (text: string): void => {
    if (typeof text !== 'string') {
      throw new TypeError(`text: expected a string, got ${text === null ? 'null' : typeof text}`)
    }
    scoreText(model, text, scored, summer)
  }
  return {
    model: model.version,
    language: model.language,
    classify(text) {
      score(text)
      const { label, probabilities, evidence } = scored
      return classification(label, scored.score, probabilities, 0, evidence > 0, scored.language)
    },
    classifyInto(texts, columns) {
      if (columns.scores.length < texts.length) {
        throw new RangeError(
          `columns: expected room for ${texts.length} texts, got ${columns.scores.length}`,
        )
      }
      for (let i = 0; i < texts.length; i++) {
        score(texts[i] as string)
        columns.labels[i] = scored.label
        columns.scores[i] = scored.score
        columns.probabilities.set(scored.probabilities, i * LABELS.length)
        columns.evidence[i] = scored.evidence > 0 ? 1 : 0
        columns.languages[i] = scored.language
        if (columns.fingerprints)
          setFingerprint(columns.fingerprints, i, fingerprintOf(summer.hashWords()))
      }
    },
  }
}

/** The model of a language, read once. */
export function modelOf(language: string): Model {
  const known = loaded.get(language)
  if (known) return known
  if (!Object.hasOwn(MODELS, language)) {
    const languages = Object.keys(MODELS).join(', ')
    throw new RangeError(`language: expected one of ${languages}, got '${language}'`)
  }
  const model = loadModel(MODELS[language] as Uint8Array)
  loaded.set(language, model)
  return model
}

/** The summer of a model, opened once. */
export function summerOf(model: Model): Summer {
  const known = summers.get(model)
  if (known) return known
  const summer = openSummer(kernel, model)
  summers.set(model, summer)
  return summer
}
