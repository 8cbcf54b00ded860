import type { TailReport } from 'delight-detector'

const whole = new Intl.NumberFormat('en-GB')
const percent = (share: number | null): string =>
  share === null ? '–' : `${(100 * share).toFixed(1)} %`
const LINE = ['outraged', 'dissatisfied', 'neutral', 'satisfied', 'delighted'] as const

/** The tails as figures with their intervals, and the five shares as one bar. */
export function summaryOf(report: TailReport, unread: number): Node[] {
  const { tails, comfortableMiddle: middle, tailBalance } = report
  const interval = ({ low, high }: { low: number; high: number }): string =>
    `${percent(low)} – ${percent(high)}`
  const tiles = node('dl', 'tiles')
  tiles.append(
    tile('outraged', 'outraged', percent(tails.outraged.share), interval(tails.outraged)),
    tile('', 'comfortable middle', percent(middle.share), interval(middle)),
    tile('delighted', 'delighted', percent(tails.delighted.share), interval(tails.delighted)),
    tile(
      '',
      'tail balance',
      tailBalance.value === null ? '–' : signed(tailBalance.value),
      `${signed(tailBalance.low)} … ${signed(tailBalance.high)}`,
    ),
    tile(
      '',
      'posts',
      whole.format(report.posts),
      unread > 0 ? `${whole.format(unread)} not read` : '',
    ),
  )
  return [tiles, shares(report), node('p', 'note', report.estimation.caveat)]
}

function shares({ prevalence }: TailReport): HTMLElement {
  const bar = node('div', 'shares')
  bar.setAttribute('role', 'img')
  const words = LINE.map((label) => `${label} ${percent(prevalence[label].share)}`)
  bar.setAttribute('aria-label', words.join(', '))
  LINE.forEach((label, i) => {
    const part = node('span')
    part.style.flex = `${prevalence[label].share ?? 0} 0 0`
    part.style.background = `var(--${label})`
    part.title = words[i]!
    bar.append(part)
  })
  return bar
}

function tile(kind: string, name: string, value: string, interval: string): HTMLElement {
  const box = node('div', kind)
  box.append(node('dt', '', name), node('dd', 'value', value), node('dd', 'interval', interval))
  return box
}

function node<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  kind = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (kind !== '') made.className = kind
  made.textContent = text
  return made
}

function signed(value: number): string {
  const digits = Math.abs(value).toFixed(2)
  return value < 0 ? `−${digits}` : `+${digits}`
}
