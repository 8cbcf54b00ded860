import { TAILS, type Tail } from '../spectrum'
import type { OverTime, Period } from '../tails/over-time'
import { DASH, FIGURES as figures } from './figures'
import { noFinding, overTimeFindings, periodWords } from './over-time-words'
import { wrap } from './wrap'

const BLOCKS = '▁▂▃▄▅▆▇█'
const NO_POSTS = '·'
/** What stands beside the blocks. */
const NAME = 11
const BESIDE = 34
const LINES = 6

/** Both tails over time, a row of blocks each on one scale, and what surely differs. */
export function overTimeRows(
  over: OverTime,
  width: number,
  paint: Readonly<Record<Tail, (text: string) => string>>,
): string[] {
  const shown = over.periods.slice(-(width - NAME - BESIDE))
  const said = overTimeFindings(over, figures).map((one) => `${one.about}: ${one.said}`)
  const most = Math.max(
    0.01,
    ...shown.flatMap(({ tails }) => TAILS.map((tail) => tails[tail].share ?? 0)),
  )
  return [
    ...TAILS.map((tail) => paint[tail](row(tail, shown, over.length, most))),
    ...(said.length > 0 ? said : [noFinding(over, figures)]).map((one) =>
      wrap(one, width, LINES).join('\n'),
    ),
  ]
}

function row(
  tail: Tail,
  periods: readonly Period[],
  length: OverTime['length'],
  most: number,
): string {
  const measured = periods.filter(({ tails }) => tails[tail].share !== null)
  const by = [...measured].sort((a, b) => a.tails[tail].share! - b.tails[tail].share!)
  const blocks = periods.map(({ tails }) => {
    const { share } = tails[tail]
    return share === null
      ? NO_POSTS
      : BLOCKS[Math.min(BLOCKS.length - 1, Math.floor((share / most) * BLOCKS.length))]
  })
  const [lowest, highest] = [by[0]!, by.at(-1)!]
  const range = `${figures.percent(lowest.tails[tail].share)} ${DASH} ${figures.percent(highest.tails[tail].share)}`
  const peak =
    lowest.tails[tail].share === highest.tails[tail].share
      ? ''
      : `, most ${periodWords(highest, length)}`
  return `${tail.padEnd(NAME)}${blocks.join('')}  ${range}${peak}`
}
