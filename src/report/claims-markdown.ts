import type { ClaimReport, ClaimRow } from '../normal/claim-report'
import { checkClaims } from './check-report'
import {
  aboutClaims,
  byWeight,
  claimNotes,
  claimWords,
  postsBehind,
  surelyDiffers,
  textsBehind,
} from './claim-words'
import { escapeMarkdown } from './escape'
import { createFigures, DASH, type Figures, oneLine } from './figures'
import type { MarkdownOptions } from './markdown'
import { markdownTable } from './markdown-table'

const LONGEST_CLAIM = 160

/**
 * Claims beside experience as Markdown: one table, every share and gap with its interval. Every text is
 * escaped.
 *
 * @throws RangeError for a locale that is none
 * @example writeFileSync('claims.md', toClaimsMarkdown(report))
 */
export function toClaimsMarkdown(report: ClaimReport, options: MarkdownOptions = {}): string {
  checkClaims('toClaimsMarkdown', report)
  const figures = createFigures(options.locale)
  const title = escapeMarkdown(oneLine(options.title ?? 'Claims against experience', 200))
  const notes = claimNotes(report, figures, 'Bold:')
  const isWeighed = report.rows.some((row) => byWeight(row, figures).length > 0)
  const heads = ['claim', 'what is looked for', 'claimed', 'experienced', 'gap', 'texts', 'posts']
  if (isWeighed) heads.push('by weight')
  return `${[
    `## ${title}`,
    `${aboutClaims(report, figures)}.`,
    report.rows.length === 0
      ? 'Nothing was claimed.'
      : markdownTable(
          heads,
          report.rows.map((row) => [
            ...cells(row, figures),
            ...(isWeighed ? [byWeight(row, figures).join(' · ') || DASH] : []),
          ]),
        ),
    ...notes.map((note) => `_${escapeMarkdown(note)}_`),
  ].join('\n\n')}\n`
}

function cells(row: ClaimRow, figures: Figures): string[] {
  const { claim, claimed, experienced, gap, tooFew } = row
  const share = (value: number | null, interval: { low: number; high: number }): string =>
    value === null ? DASH : `${figures.percent(value)} · ${figures.percentInterval(interval)}`
  const points =
    gap === null
      ? `too few ${tooFew === 'both' ? 'of both' : tooFew}`
      : `${figures.points(gap.value)} · ${figures.points(gap.low)} … ${figures.points(gap.high)}`
  const unworded = claimed.of === null ? 'stated' : 'texts promise it'
  return [
    claim === null ? unworded : `“${escapeMarkdown(oneLine(claim, LONGEST_CLAIM))}”`,
    escapeMarkdown(claimWords(row)),
    claimed.of === null ? figures.percent(claimed.share) : share(claimed.share, claimed),
    share(experienced.share, experienced),
    surelyDiffers(row) ? `**${points}**` : points,
    claimed.of === null ? DASH : textsBehind(claimed.of, figures),
    postsBehind(row, figures),
  ]
}
