import { type ClassificationColumns, createColumns } from './classification'
import { createDetector } from './detector'

/* What a worker of the pool runs: a batch of texts in, their columns out. */

const detector = createDetector()

export default function classifyBatch(texts: readonly string[]): ClassificationColumns {
  const columns = createColumns(texts.length)
  detector.classifyInto(texts, columns)
  return columns
}
