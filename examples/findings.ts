/**
 * A page of findings for whoever looks after customers' experiences, as Markdown: what to do first, the
 * tails, the touchpoints that punish or reward, the news of the week, alerts, journeys.
 * `npm run --silent example:findings -- posts.csv > findings.md`; without a file, of the demo posts.
 */
import { measureTails } from 'delight-detector'
import { alertSection } from './findings/alerts.ts'
import { readCorpus } from './findings/corpus.ts'
import { frictionSection } from './findings/friction.ts'
import { journeySection } from './findings/journeys.ts'
import { newsSection } from './findings/news.ts'
import { tailSection } from './findings/tails.ts'
import { touchpointSection } from './findings/touchpoints.ts'
import { day, list, paragraphs, type Section } from './findings/words.ts'

const [path = 'data/demo-posts.csv'] = process.argv.slice(2)

const corpus = await readCorpus(path)
const by = (['brand', 'touchpoint', 'channel'] as const).filter(
  (field) => corpus.valuesOf(field) > 1,
)
const months = corpus.posts.some(({ post }) => post.time !== undefined) ? ['time:month'] : []
const report = await measureTails(
  corpus.posts.map(({ post }) => post),
  { detector: corpus.detector, by: [...by, ...months] },
)
const sections = [
  alertSection(corpus),
  tailSection(report, corpus),
  touchpointSection(report, corpus),
  frictionSection(report),
  journeySection(corpus),
  newsSection(corpus),
].filter((section): section is Section => section !== null)
const first = sections.flatMap((section) => section.first)

const period = report.from && report.to ? `, ${day(report.from)} to ${day(report.to)}` : ''
console.log(
  paragraphs(
    '# Findings',
    `${report.measured} posts${period}. In brackets the 95 % interval of every figure.`,
    '## What to do first',
    first.length === 0 ? 'Nothing stands out surely enough to act on it.' : list(first),
    ...sections.map(({ title, body }) => `## ${title}\n\n${body}`),
    '## How far to trust this',
    `Shares by ${report.estimation.method}, model ${report.model}. ${report.estimation.caveat}`,
  ),
)
