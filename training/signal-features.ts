import { Catalogue } from '../src/signals/catalogue.ts'
import { FAMILIES, WORD_CLASSES } from '../src/signals/english.ts'
import {
  hitFeatures,
  moodFeatures,
  moodOf,
  patternFeaturesOf,
  sentenceFeatures,
  sentenceHitFeatures,
  verdictFeatures,
  wordFeatures,
  wordScale,
} from '../src/signals/features.ts'
import { Reading } from '../src/signals/reading.ts'
import { sentencesOf } from '../src/signals/sentences.ts'
import { shapeFeatures } from '../src/signals/shape.ts'
import { type FeatureRows, RowsBuilder } from './feature-rows.ts'

/** The features of texts, before any head has scaled them. */
export interface SignalFeatures {
  /** What whole texts say, a row for each text. */
  readonly texts: FeatureRows
  /** What sentences say, a row for each sentence. */
  readonly sentences: FeatureRows
  /** The row of the first sentence of each text; one more than there are texts. */
  readonly firsts: Uint32Array
}

/**
 * The features of all texts, by the very code that explains them.
 *
 * @param probabilities what a classifier that never saw a text's data set says of its five labels
 */
export function signalFeatures(
  texts: readonly string[],
  probabilities: readonly (readonly number[])[],
): SignalFeatures {
  const catalogue = new Catalogue(FAMILIES, WORD_CLASSES)
  const names = patternFeaturesOf(catalogue)
  const owners = ownersOf(catalogue)
  const reading = new Reading()
  const whole = new RowsBuilder()
  const single = new RowsBuilder()
  const firsts = [0]
  texts.forEach((text, i) => {
    reading.read(text, catalogue.vocabulary)
    shapeFeatures(text, reading, (hash) => {
      owners.set(hash, 'shape')
      whole.add(hash, 1)
    })
    verdictFeatures(probabilities[i]!, (hash, value) => {
      owners.set(hash, 'verdict')
      whole.add(hash, value)
    })
    const hits = catalogue.find(reading)
    hitFeatures(catalogue, names, hits, reading.words, (hash) => whole.add(hash, 1))
    const { below, above } = moodOf(probabilities[i]!)
    moodFeatures(names, names.below, (hash) => whole.add(hash, below))
    moodFeatures(names, names.above, (hash) => whole.add(hash, above))
    whole.endRow()
    const sentences = sentencesOf(text, reading)
    let hit = 0
    sentences.forEach((sentence, number) => {
      hit = sentenceHitFeatures(catalogue, names, hits, hit, sentence, (hash) =>
        single.add(hash, 1),
      )
      const words = sentenceFeatures(reading, sentence, number, sentences.length, (hash) => {
        owners.set(hash, 'shape')
        single.add(hash, 1)
      })
      const scale = wordScale(words)
      wordFeatures(reading, sentence, (hash) => single.add(hash, scale))
      single.endRow()
    })
    firsts.push(single.rows)
  })
  return {
    texts: whole.finish(owners),
    sentences: single.finish(owners),
    firsts: Uint32Array.from(firsts),
  }
}

/** What says each feature of the patterns, by its hash. */
function ownersOf(catalogue: Catalogue): Map<number, string> {
  const { wordings, whole, sentence, below, above, counts, shares } = patternFeaturesOf(catalogue)
  const owners = new Map<number, string>()
  catalogue.wordings.forEach(({ entry }, i) => {
    const { kind, name } = catalogue.families[catalogue.entries[entry]!.family]!
    owners.set(wordings[i]!, `wording ${kind} ${name}`)
  })
  for (const found of [whole, sentence]) {
    catalogue.families.forEach(({ kind, name }, i) => {
      owners.set(found.proved[i]!, `proved ${kind} ${name}`)
      for (const list of [found.hinted, found.dead]) owners.set(list[i]!, `family ${kind} ${name}`)
    })
  }
  catalogue.families.forEach(({ kind, name }, i) => {
    for (const list of [below, above, ...counts, ...shares])
      owners.set(list[i]!, `family ${kind} ${name}`)
  })
  return owners
}
