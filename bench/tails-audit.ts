import type { Classifier } from '../src/detector.ts'
import { LABELS, spectrumOf, tailOf } from '../src/spectrum.ts'
import { seededRandom } from '../src/stats/random.ts'
import { measureAudit } from '../src/tails/audit.ts'
import { type AuditDesign, drawAudit } from '../src/tails/audit-draw.ts'
import { outcomeOf } from '../src/tails/outcome.ts'
import { drawPosts, poolOf, type Setting, sharesWith, Tally } from './tails-pool.ts'

const TAILS = [0.02, 0.05, 0.1, 0.2]
const LABELLED = [200, 500, 1000]
const POSTS = 20_000

/** Audits of corpora from one source each, whatever the model's errors there are. */
export async function auditTable({ calibration, studies, seed, say }: Setting): Promise<void> {
  const sources = Object.keys(calibration.sources).filter((source) =>
    poolOf(calibration, (name) => name === source).every((keys) => keys.length >= 8),
  )
  say(`\nAudits of ${POSTS} posts of one source (both tails together), and how often PPI++ spoke`)
  say('tail labels  design      ppi++    rmse    bias   width   cover')
  const tallies = new Map<string, { tally: Tally; spoke: boolean[] }>()
  const random = seededRandom(seed)
  for (let i = 0; i < studies; i++) {
    const source = sources[i % sources.length]!
    const pool = poolOf(calibration, (name) => name === source)
    for (const tail of TAILS) {
      const shares = sharesWith(tail, random)
      const posts = drawPosts(pool, shares, POSTS, random)
      const real = [0, 4].map((c) => posts.filter(({ label }) => label === c).length / POSTS)
      const texts = posts.map(({ label, key }) => `${label} ${key}`)
      for (const labels of LABELLED) {
        for (const design of ['simple', 'stratified'] as AuditDesign[]) {
          const audit = await drawAudit(texts, { detector: READER, labels, design, seed: i })
          const given = audit.items.map(({ text }) => LABELS[Number(text.split(' ')[0])]!)
          const { tails } = measureAudit(audit, given)
          for (const [t, figure] of [tails.outraged, tails.delighted].entries()) {
            const key = `${String(100 * tail).padStart(3)}% ${String(labels).padStart(6)}  ${design.padEnd(10)}`
            const { tally, spoke } = tallies.get(key) ?? { tally: new Tally(), spoke: [] }
            tallies.set(key, { tally, spoke: [...spoke, figure.method === 'ppi++'] })
            tally.add(real[t]!, figure)
          }
        }
      }
    }
  }
  for (const key of [...tallies.keys()].sort()) {
    const { tally, spoke } = tallies.get(key)!
    const often = `${Math.round((100 * spoke.filter(Boolean).length) / spoke.length)} %`
    say(`${key}  ${often.padStart(5)} ${tally.row()}`)
  }
}

/** Reads "label outcome" instead of prose. */
const READER: Classifier = {
  model: 'bench',
  classify(text) {
    const { predicted, posterior } = outcomeOf(Number(text.split(' ')[1]))
    const label = LABELS[predicted]!
    const [outraged, dissatisfied, neutral, satisfied, delighted] = posterior as [
      number,
      number,
      number,
      number,
      number,
    ]
    return {
      label,
      spectrum: spectrumOf(label),
      tail: tailOf(label),
      score: 0,
      probabilities: { outraged, dissatisfied, neutral, satisfied, delighted },
      evidence: 'some',
      language: 'en',
    }
  },
}
