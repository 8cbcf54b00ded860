import { type Fingerprint, fingerprinter } from './fingerprint'

/** The fingerprints of many texts, as columns: one entry a text. */
export interface FingerprintColumns {
  readonly hashes: Float64Array
  readonly words: Uint32Array
  readonly runs: Uint16Array
  readonly keys: Float64Array
}

/** Columns for so many texts. */
export function createFingerprints(texts: number): FingerprintColumns {
  return {
    hashes: new Float64Array(texts),
    words: new Uint32Array(texts),
    runs: new Uint16Array(texts),
    keys: new Float64Array(texts),
  }
}

/** Writes the fingerprint of one text into the columns. */
export function setFingerprint(
  { hashes, words, runs, keys }: FingerprintColumns,
  index: number,
  fingerprint: Omit<Fingerprint, 'signature'>,
): void {
  hashes[index] = fingerprint.hash
  words[index] = fingerprint.words
  runs[index] = fingerprint.runs
  keys[index] = fingerprint.key
}

let again: ((text: string) => Fingerprint) | undefined

/**
 * The fingerprint of one text of the columns.
 *
 * @param text the same text: its signature is asked for seldom, and found by reading it again
 */
export function fingerprintAt(
  { hashes, words, runs, keys }: FingerprintColumns,
  index: number,
  text: string,
): Fingerprint {
  return {
    hash: hashes[index]!,
    words: words[index]!,
    runs: runs[index]!,
    key: keys[index]!,
    signature: () => {
      again ??= fingerprinter()
      return again(text).signature()
    },
  }
}
