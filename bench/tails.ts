import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { PREVALENCE_METHODS, type PrevalenceMethod } from '../src/stats/quantifier.ts'
import type { Calibration } from '../src/tails/calibration.ts'
import { auditTable } from './tails-audit.ts'
import { prevalenceTable } from './tails-prevalence.ts'

/**
 * How far off each estimator of prevalence is, and how often its 95 % interval holds the truth, on corpora
 * drawn from what the model really said of texts with known labels.
 */
const { values } = parseArgs({
  options: {
    studies: { type: 'string', default: '100' },
    replicates: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    methods: { type: 'string', default: 'cc,pcc,acc,pacc,o-pacc,emq' },
    'no-audits': { type: 'boolean', default: false },
    calibration: { type: 'string', default: 'data/en/calibration.json' },
  },
})
const calibration = JSON.parse(readFileSync(values.calibration, 'utf8')) as Calibration
const setting = {
  calibration,
  methods: methodsOf(values.methods),
  studies: Number(values.studies),
  replicates: Number(values.replicates),
  seed: Number(values.seed),
  say: (line: string) => process.stdout.write(`${line}\n`),
}
setting.say(
  `Model ${calibration.model}, ${setting.studies} studies, ${setting.replicates} draws an interval, seed ${setting.seed}`,
)
prevalenceTable(setting)
if (!values['no-audits']) await auditTable(setting)

function methodsOf(names: string): PrevalenceMethod[] {
  return names.split(',').map((name) => {
    const method = PREVALENCE_METHODS.find((one) => one === name)
    if (!method)
      throw new RangeError(`--methods: expected ${PREVALENCE_METHODS.join(', ')}, got ${name}`)
    return method
  })
}
