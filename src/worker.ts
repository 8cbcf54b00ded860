import { type ClassificationColumns, createColumns } from './classification'
import { createDetector } from './detector'
import type { ClassifyTask } from './io/pool'

/* What a worker of the pool runs: a batch of texts in, their columns out. */

const detector = createDetector()

export default function classifyBatch({
  texts,
  fingerprints,
}: ClassifyTask): ClassificationColumns {
  const columns = createColumns(texts.length, fingerprints)
  detector.classifyInto(texts, columns)
  return columns
}
