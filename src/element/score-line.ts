import { signed } from '../report/figures'
import type { Label } from '../spectrum'
import { create } from './create'

/**
 * The line from outraged to delighted with the place of a score on it.
 *
 * @param score −1 … 1
 * @param label gives the colour
 */
export function scoreLine(score: number, label: Label): HTMLElement {
  const at = 50 * (1 + Math.min(1, Math.max(-1, score)))
  const bar = create('span', { class: 'bar' })
  bar.style.left = `${Math.min(at, 50)}%`
  bar.style.width = `${Math.abs(at - 50)}%`
  const place = create('span', { class: 'place' })
  place.style.left = `${at}%`
  return create(
    'span',
    {
      class: 'line',
      'data-label': label,
      role: 'img',
      'aria-label': `score ${signed(score)} on the line from −1 to +1`,
    },
    bar,
    create('span', { class: 'middle' }),
    place,
  )
}
