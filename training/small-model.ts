import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readKnowledge } from './learn.ts'
import { shrink } from './shrink.ts'

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
const known = readKnowledge(values.data, values.gold, () => {})
writeFileSync(values.small, shrink(readFileSync(values.full), known))
