import { TAILS, type Tail } from '../../spectrum'
import type { TailReport } from '../../tails/report'
import type { Theme } from '../../tails/themes'
import { escapeHtml } from '../escape'
import { oneLine } from '../figures'
import type { PageContext } from './context'
import { section } from './section'

const MOST_THEMES = 8
const QUOTED = 160
/** Themes less sure than this, after adjustment for all terms, are not told. */
const SURE = 0.05

/** What each tail speaks of more than the middle does, with a text that shows it. */
export function themes(
  { themes: { themes: found, texts } }: TailReport,
  context: PageContext,
): string {
  const { figures } = context
  const said = TAILS.map((tail) => list(tail, found[tail], context))
  if (said.every((one) => one === '')) return ''
  return section(
    'What they speak of',
    ...said,
    `<p class="soft">Words that a tail uses more than the middle does, surer than chance would allow. Found in ${figures.count(texts.outraged)} outraged, ${figures.count(texts.delighted)} delighted and ${figures.count(texts.middle)} other texts; copies count once.</p>`,
  )
}

function list(tail: Tail, all: readonly Theme[], { figures }: PageContext): string {
  const shown = all.filter(({ adjustedP }) => adjustedP <= SURE).slice(0, MOST_THEMES)
  if (shown.length === 0) return ''
  const items = shown.map(({ words, texts, inMiddle, examples }) => {
    const quote = examples[0]
    const example = quote === undefined ? '' : ` <q>${escapeHtml(oneLine(quote, QUOTED))}</q>`
    return `<li><b class="${tail}">${escapeHtml(words)}</b> in ${figures.count(texts)} texts, ${figures.count(inMiddle)} in the middle.${example}</li>`
  })
  return `<h3>The ${tail}</h3>\n<ul>${items.join('\n')}</ul>`
}
