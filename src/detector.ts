import english from '../data/en/model.bin'
import { loadModel, type Model } from './model/model'
import { createScored, scoreText } from './model/score'
import { LABELS, type Label, type Spectrum, spectrumOf, type Tail, tailOf } from './spectrum'

/** Whether the text held anything that the model knows; without it the label is only the prior. */
export type Evidence = 'some' | 'none'

/** Where a text lies on the line. */
export interface Classification {
  readonly label: Label
  readonly spectrum: Spectrum
  /** The tail that the text lies in, or null. */
  readonly tail: Tail | null
  /** −1 (outraged) … 1 (delighted); 0 means as expected, not "no words found". */
  readonly score: number
  /** Five calibrated probabilities that sum to 1. */
  readonly probabilities: Readonly<Record<Label, number>>
  readonly evidence: Evidence
}

/** Reads texts and places them on the line. */
export interface Detector {
  /** The version of the model inside, for instance to cite a figure. */
  readonly model: string
  /** The language that the model reads, as an ISO 639-1 code. */
  readonly language: string
  /**
   * Places one text on the line.
   *
   * @param text any string, well-formed or not, of any length
   * @throws TypeError when `text` is not a string
   * @example detector.classify('They drove 40 km to return my phone!').tail // 'delighted'
   */
  classify(text: string): Classification
}

/** How a detector is made. */
export interface DetectorOptions {
  /** The language of the texts; English ('en') is inside. */
  readonly language?: 'en'
}

const MODELS: Readonly<Record<string, Uint8Array>> = { en: english }
const loaded = new Map<string, Model>()

/**
 * Makes a detector. Synchronous: the model is inside the package, and read once.
 *
 * @throws RangeError for a language that is not inside
 * @example createDetector().classify('Good, as always.').label // 'satisfied'
 */
export function createDetector(options: DetectorOptions = {}): Detector {
  const model = modelOf(options.language ?? 'en')
  const scored = createScored()
  return {
    model: model.version,
    language: model.language,
    classify(text) {
      if (typeof text !== 'string') {
        throw new TypeError(`text: expected a string, got ${text === null ? 'null' : typeof text}`)
      }
      scoreText(model, text, scored)
      const p = scored.probabilities
      const label = LABELS[scored.label] as Label
      return {
        label,
        spectrum: spectrumOf(label),
        tail: tailOf(label),
        score: scored.score,
        probabilities: {
          outraged: p[0] as number,
          dissatisfied: p[1] as number,
          neutral: p[2] as number,
          satisfied: p[3] as number,
          delighted: p[4] as number,
        },
        evidence: scored.evidence > 0 ? 'some' : 'none',
      }
    },
  }
}

function modelOf(language: string): Model {
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
