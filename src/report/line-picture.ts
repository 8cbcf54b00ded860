import { LABELS, type Label } from '../spectrum'
import type { Measured } from '../tails/report'
import { percent, percentInterval } from './figures'

const WIDTH = 720
const HEIGHT = 190
const BASE = 150

const COLORS: Readonly<Record<Label, string>> = {
  outraged: 'var(--out)',
  dissatisfied: 'var(--dis)',
  neutral: 'var(--mid)',
  satisfied: 'var(--sat)',
  delighted: 'var(--del)',
}

/**
 * The line as a picture (SVG): how many posts lie where between outraged and delighted, and under
 * it the shares of the five labels. The text alternative says the same in words.
 */
export function linePicture(measured: Measured): string {
  if (measured.measured === 0) return ''
  const words = LABELS.map((label) => `${label} ${percent(measured.prevalence[label].share)}`).join(
    ', ',
  )
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Posts on the line: ${words}">${scoreBars(measured.scores)}${labelBar(measured)}</svg>`
}

function scoreBars(scores: readonly number[]): string {
  const most = Math.max(...scores)
  const step = WIDTH / scores.length
  return scores
    .map((posts, i) => {
      const height = (posts / most) * (BASE - 10)
      const middle = (2 * (i + 0.5)) / scores.length - 1
      return `<rect x="${round(i * step + 1)}" y="${round(BASE - height)}" width="${round(step - 2)}" height="${round(height)}" fill="${colorAt(middle)}"/>`
    })
    .join('')
}

function labelBar(measured: Measured): string {
  let x = 0
  return LABELS.map((label) => {
    const share = measured.prevalence[label]
    const width = (share.share ?? 0) * WIDTH
    const bar = `<rect x="${round(x)}" y="${BASE + 12}" width="${round(width)}" height="22" fill="${COLORS[label]}"><title>${label}: ${percent(share.share)} (${percentInterval(share)})</title></rect>`
    x += width
    return bar
  }).join('')
}

/** Scores have no borders between labels; the colours of the bars fade in fifths of the line. */
function colorAt(score: number): string {
  const fifth = Math.min(4, Math.floor(((score + 1) / 2) * 5))
  return COLORS[LABELS[fifth] as Label]
}

function round(value: number): string {
  return value.toFixed(2).replace(/\.?0+$/, '')
}
