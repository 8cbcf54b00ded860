import { FeatureStream } from '../src/model/features.ts'
import { lengthScale } from '../src/model/head.ts'

/** Bits of the wide hash space that weights are trained in, before pruning. */
export const WIDE_BITS = 22

/** Texts as rows of hashed features. */
export interface Sparse {
  readonly starts: Uint32Array
  readonly hashes: Int32Array
  readonly values: Float32Array
  readonly words: Uint32Array
}

/** Turns texts into rows, with the same features that the scorer sees. */
export function toSparse(texts: readonly string[]): Sparse {
  const stream = new FeatureStream()
  const starts = new Uint32Array(texts.length + 1)
  const words = new Uint32Array(texts.length)
  let hashes = new Int32Array(1 << 20)
  let values = new Float32Array(1 << 20)
  let at = 0
  texts.forEach((text, row) => {
    stream.reset(text)
    while (stream.next())
      for (let i = 0; i < stream.count; i++) {
        if (at === hashes.length) {
          const wider = new Int32Array(at * 2)
          wider.set(hashes)
          hashes = wider
          const more = new Float32Array(at * 2)
          more.set(values)
          values = more
        }
        hashes[at] = stream.hashes[i]!
        values[at] = stream.values[i]!
        at++
      }
    words[row] = stream.words
    starts[row + 1] = at
  })
  return { starts, hashes: hashes.slice(0, at), values: values.slice(0, at), words }
}

/** The sum of one row under the weights, brought to one scale by its length. */
export function rowSum(sparse: Sparse, row: number, weights: Float32Array): number {
  let sum = 0
  for (let i = sparse.starts[row]!; i < sparse.starts[row + 1]!; i++)
    sum += sparse.values[i]! * weights[sparse.hashes[i]! >>> (32 - WIDE_BITS)]!
  return sum * lengthScale(sparse.words[row]!)
}
