import type { Catalogue, Hit } from './catalogue.ts'
import {
  hitFeatures,
  type PatternFeatures,
  shapeFeatures,
  verdictFeatures,
  wordFeatures,
  wordScale,
} from './features.ts'
import { featureNumber, type Heads } from './heads.ts'
import type { Reading } from './reading.ts'

/** Sums the heads' weights over the features of a text; each feature counts once. */
export class HeadSums {
  /** Features looked up so far, for tests that count work. */
  work = 0
  /** For each head, its sum over the last text. */
  readonly sums: Float64Array
  private readonly heads: Heads
  private readonly wordSums: Float64Array
  /** For each feature, the text that it was last seen in. */
  private readonly seen: Uint32Array
  private text = 0

  constructor(heads: Heads) {
    this.heads = heads
    this.sums = new Float64Array(heads.heads.length)
    this.wordSums = new Float64Array(heads.heads.length)
    this.seen = new Uint32Array(heads.features)
  }

  /** Fills {@link sums} for one text, of whose labels the classifier gives these probabilities. */
  fill(
    reading: Reading,
    catalogue: Catalogue,
    names: PatternFeatures,
    hits: readonly Hit[],
    probabilities: readonly number[],
  ): void {
    if (++this.text === 0xffffffff) {
      this.seen.fill(0)
      this.text = 1
    }
    const { sums, wordSums } = this
    sums.fill(0)
    wordSums.fill(0)
    wordFeatures(reading, (hash) => this.add(hash, wordSums))
    shapeFeatures(reading, (hash) => this.add(hash, sums))
    verdictFeatures(probabilities, (hash, value) => this.add(hash, sums, value))
    hitFeatures(catalogue, names, hits, reading.words, (hash) => this.add(hash, sums))
    const scale = wordScale(reading.words)
    this.heads.heads.forEach((head, i) => {
      sums[i] = head.constant + head.scale * (sums[i]! + scale * wordSums[i]!)
    })
  }

  private add(hash: number, into: Float64Array, value = 1): void {
    this.work++
    const { starts, owners, weights } = this.heads
    const feature = featureNumber(this.heads, hash)
    if (feature < 0 || this.seen[feature] === this.text) return
    this.seen[feature] = this.text
    for (let i = starts[feature]!; i < starts[feature + 1]!; i++)
      into[owners[i]!]! += weights[i]! * value
  }
}
