import { type ClaimReport, type ClaimRow, PROMISES } from '../normal/claim-report'
import { labelValue } from '../spectrum'
import { type Figures, oneLine } from './figures'
import type { Finding } from './friction-words'
import { placeName } from './places'

const LONGEST_NAME = 80

/** Claims less sure than this to differ from experience, after adjustment for all of them, are not marked. */
export const SURE = 0.05

/** What a claim says that a post has to show, and where: "satisfied or delighted · staff · Larkwing". */
export function claimWords({ shows, touchpoint, brand }: ClaimRow): string {
  const what =
    shows.kind === 'labels'
      ? shows.labels.join(' or ')
      : shows.kind === 'signal'
        ? shows.signal.replaceAll('_', ' ')
        : 'spoken well of'
  return [what, touchpoint === null ? '' : placeName(touchpoint), brand ?? '']
    .filter((part) => part !== '')
    .map((part) => oneLine(part, LONGEST_NAME))
    .join(' · ')
}

/** The posts behind an experienced share, and in how many the model reads it where its word is corrected. */
export function postsBehind({ experienced }: ClaimRow, figures: Figures): string {
  const { count, of, method } = experienced
  const read = method === 'cc' ? '' : `, read in ${figures.count(count)}`
  return `${figures.posts(of)}${read}`
}

/** The experienced share by weight, its interval, and what the posts with a weight are worth; nothing without. */
export function byWeight({ experienced }: ClaimRow, figures: Figures): string[] {
  const { weighted } = experienced
  if (weighted === null) return []
  const worth = figures.count(Math.round(weighted.effective))
  return [figures.percent(weighted.share), figures.percentInterval(weighted), `worth ${worth}`]
}

/** How many of the firm's texts could make a claim. */
export function textsBehind(texts: number, figures: Figures): string {
  return `${figures.count(texts)} ${texts === 1 ? 'text' : 'texts'}`
}

/** Whether a claim surely differs from what is told: by its p, and by an interval that does not hold 0. */
export function surelyDiffers({ gap }: ClaimRow): boolean {
  return gap !== null && gap.adjustedP <= SURE && (gap.low > 0 || gap.high < 0)
}

/** What stands behind the table. */
export function aboutClaims({ posts, texts, confidence }: ClaimReport, figures: Figures): string {
  const given = texts.given + texts.found
  const parts = [
    `${figures.posts(posts.earned)} of customers`,
    given > 0 ? `${textsBehind(given, figures)} of the firm` : '',
    `${figures.percentage(confidence)} intervals`,
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/**
 * What a reader should know of the figures.
 *
 * @param mark how gaps that surely differ are marked; null where they are not
 */
export function claimNotes(
  { rows, posts, texts, fewest, estimation }: ClaimReport,
  figures: Figures,
  mark: string | null = null,
): string[] {
  const unearned = posts.owned + posts.paid + posts.none
  return [
    mark !== null && rows.some(surelyDiffers)
      ? `${mark} differs from what customers tell (adjusted p ≤ ${SURE}, interval without 0).`
      : '',
    rows.some(({ from }) => from === 'texts')
      ? `Spoken well of: of the texts that name the touchpoint, those in which a sentence that does so lies well above what is expected and none well below. Signals: of all texts, those that show it and lie not below neutral. Both are plain counts, read alike in the firm's texts and in the customers' posts.`
      : '',
    rows.some(({ tooFew }) => tooFew !== null)
      ? `Too few: under ${figures.count(fewest.posts)} posts of customers or ${figures.count(fewest.texts)} texts of the firm; nothing is compared there.`
      : '',
    unearned > 0
      ? `${figures.posts(unearned)} speak for the firm, were paid for or are nobody's telling: they are no experience${texts.found > 0 ? ', and those of the firm count as its texts' : ''}.`
      : '',
    rows.some(({ experienced }) => experienced.weighted !== null)
      ? `By weight: plain counts of what the model reads, each post by its weight, worth so many that weigh the same (Kish); gaps are of posts alike.`
      : '',
    estimation?.caveat ?? '',
  ].filter((note) => note !== '')
}

/**
 * Whether a claim promises more than customers tell (`over`), or less (`under`): more of what is good, or less of
 * what is bad; null where it is neither, or does not surely differ.
 */
export function claimSide(row: ClaimRow): 'over' | 'under' | null {
  const good = isGood(row)
  if (row.gap === null || good === null || !surelyDiffers(row)) return null
  return row.gap.value > 0 === good ? 'over' : 'under'
}

/** Whether what a claim looks for is good; null for labels of both sides. */
function isGood({ shows }: ClaimRow): boolean | null {
  if (shows.kind === 'excels') return true
  if (shows.kind === 'signal') return PROMISES.includes(shows.signal)
  const bad = shows.labels.filter((label) => labelValue(label) < 0).length
  return bad === 0 ? true : bad === shows.labels.length ? false : null
}

/** The claims that surely differ from what customers tell, the widest gap first, in words. */
export function claimFindings(
  { rows }: ClaimReport,
  figures: Figures,
  most: number,
): (Finding & { readonly side: ReturnType<typeof claimSide> })[] {
  return rows
    .filter(surelyDiffers)
    .sort((a, b) => Math.abs(b.gap?.value ?? 0) - Math.abs(a.gap?.value ?? 0))
    .slice(0, most)
    .map((row) => ({
      about: row.claim === null ? claimWords(row) : `“${oneLine(row.claim, LONGEST_NAME)}”`,
      said: `claimed ${figures.percent(row.claimed.share)}, experienced ${figures.about(row.experienced)}`,
      side: claimSide(row),
    }))
}
