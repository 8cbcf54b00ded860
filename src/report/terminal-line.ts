import type { Label } from '../spectrum'
import { columnsOf } from './columns'

/** Heights of a row, from nothing to full. */
const BLOCKS = ' ▁▂▃▄▅▆▇█'
const ROWS = 4

/**
 * How many posts lie where on the line, as rows of blocks from outraged to delighted, and its ends named. In one
 * colour: scores have no borders between labels.
 *
 * @param scores posts by score, in bins of equal width
 */
export function lineRows(
  scores: readonly number[],
  width: number,
  paint: Readonly<Record<Label, (text: string) => string>>,
): string[] {
  const most = Math.max(1, ...scores)
  const wide = Math.max(1, Math.floor(width / scores.length))
  const heights = scores.map((posts) => Math.ceil((posts / most) * ROWS * (BLOCKS.length - 1)))
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const below = (ROWS - 1 - row) * (BLOCKS.length - 1)
    return heights
      .map((height) => BLOCKS[Math.max(0, Math.min(BLOCKS.length - 1, height - below))]!)
      .map((block) => block.repeat(wide))
      .join('')
  })
  return [...rows, ends(wide * scores.length, paint)]
}

function ends(width: number, paint: Readonly<Record<Label, (text: string) => string>>): string {
  const [left, middle, right] = ['outraged', 'as expected', 'delighted']
  const gap = width - columnsOf(left + middle + right)
  const before = Math.max(1, Math.floor((width - middle.length) / 2) - left.length)
  const after = Math.max(1, gap - before)
  return `${paint.outraged(left)}${' '.repeat(before)}${paint.neutral(middle)}${' '.repeat(after)}${paint.delighted(right)}`
}
