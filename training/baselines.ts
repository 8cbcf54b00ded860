import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { loadModel } from '../src/model/model.ts'
import { createScored, scoreText } from '../src/model/score.ts'
import type { BaselineState } from '../src/normal/baseline-state'
import { SCORE_UNITS } from '../src/normal/news'
import type { BaselineSource, ShippedBaselines } from '../src/normal/shipped-baselines'
import { LABELS } from '../src/spectrum.ts'
import { NATURAL_SOURCES, type NaturalSource } from './baseline-sources.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    model: { type: 'string', default: 'data/en/model.bin' },
    out: { type: 'string', default: 'data/en/baselines.json' },
  },
})
if (!values.data) {
  process.stderr.write(
    'Usage: npm run train:baselines -- --data FOLDER [--model FILE] [--out FILE]\n',
  )
  process.exit(2)
}

interface Row {
  readonly text: string
  readonly brand?: string
  readonly label?: string
}

const model = loadModel(readFileSync(values.model))
const scored = createScored()
const sources = NATURAL_SOURCES.map((source) => count(source, values.data as string))
const state: ShippedBaselines = {
  format: 'delight-detector baselines',
  version: 1,
  model: model.version,
  leaves: leavesOf(sources),
  sources,
}
writeFileSync(values.out, `${JSON.stringify(state, null, 1)}\n`)
for (const { industry, set, labels, noEvidence } of sources) {
  const posts = labels.reduce((sum, n) => sum + n, 0)
  const shares = labels.map((n) => `${((100 * n) / posts).toFixed(1)} %`.padStart(7)).join('')
  process.stdout.write(
    `${industry.padEnd(15)} ${set.padEnd(24)} ${posts} posts, ${noEvidence} without evidence: ${shares}\n`,
  )
}

/** What the model says of one source. */
function count({ only = () => true, ...source }: NaturalSource, folder: string): BaselineSource {
  const labels = LABELS.map(() => 0)
  let [score, noEvidence] = [0, 0]
  const file = gunzipSync(readFileSync(join(folder, `${source.set}.jsonl.gz`))).toString('utf8')
  for (const line of file.split('\n')) {
    if (line === '') continue
    const row = JSON.parse(line) as Row
    if (!only(row)) continue
    scoreText(model, row.text, scored)
    if (scored.evidence === 0) noEvidence++
    else {
      labels[scored.label]!++
      score += Math.round(scored.score * SCORE_UNITS)
    }
  }
  return { ...source, labels, score, noEvidence }
}

/** One leaf a trade, all its sources together. */
function leavesOf(all: readonly BaselineSource[]): BaselineState['leaves'] {
  const trades = [...new Set(all.map(({ industry }) => industry))].sort()
  return trades.map((industry) => {
    const own = all.filter((source) => source.industry === industry)
    return {
      path: [industry, null, null],
      labels: LABELS.map((_, i) => own.reduce((sum, { labels }) => sum + labels[i]!, 0)),
      score: own.reduce((sum, { score }) => sum + score, 0),
    }
  })
}
