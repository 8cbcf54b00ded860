import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { importanceOf, readExamples } from './corpora.ts'
import { RAREST_FEATURE } from './learn.ts'
import { findNames } from './names.ts'
import { shrink } from './shrink.ts'
import { toSparse } from './sparse.ts'

/* Writes the small model from the full one anew, as `npm run train` does after learning. */

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    gold: { type: 'string' },
    full: { type: 'string', default: 'data/en/model.bin' },
    small: { type: 'string', default: 'data/en/model-small.bin' },
  },
})
if (!values.data || !values.gold) {
  process.stderr.write(
    'Usage: npm run train:small -- --data FOLDER --gold FOLDER [--full FILE] [--small FILE]\n',
  )
  process.exit(2)
}
const examples = readExamples(values.data, values.gold)
const texts = examples.map(({ text }) => text)
const sparse = toSparse(texts, RAREST_FEATURE, findNames(texts))
writeFileSync(
  values.small,
  shrink(readFileSync(values.full), sparse, examples.map(importanceOf), texts),
)
