import type { TailReport } from '../../tails/report'
import type { PageContext } from './context'
import { section } from './section'

/** Who speaks, how far it carries, and what is said twice: what the shares would not show. */
export function voices(report: TailReport, { figures }: PageContext): string {
  const { voices: heard, reach, copies, nearDuplicates } = report
  const said: string[] = []
  const { customers, effective } = heard.all
  if (effective !== null) {
    said.push(
      `${figures.count(customers.value)} customers wrote ${figures.posts(heard.all.posts)}; they weigh like those of ${figures.count(effective.value)} who each wrote as often.`,
    )
  }
  if (reach.topShare !== null) {
    const { share, posts } = reach.topShare
    const carries = posts === 1 ? 'carries' : 'carry'
    said.push(
      `The ${figures.posts(posts)} with the widest reach (1 %) ${carries} ${figures.percent(share)} of all reach.${reach.tailIndex !== null && reach.tailIndex.value < 2 ? ' Reach is so uneven that one more such post would change the sums; their intervals allow for it.' : ''}`,
    )
  }
  if (nearDuplicates.nearDuplicates > 0) {
    const { outraged, delighted } = nearDuplicates.tails
    said.push(
      `${figures.posts(nearDuplicates.nearDuplicates)} repeat another nearly or wholly, ${figures.count(copies.copies)} of them word for word. With each text counted once the plain shares would be ${figures.percent(outraged.once)} outraged (now ${figures.percent(outraged.all)}) and ${figures.percent(delighted.once)} delighted (now ${figures.percent(delighted.all)}).`,
    )
  }
  if (said.length === 0) return ''
  return section(
    'Who speaks, and how far it carries',
    `<ul>${said.map((one) => `<li>${one}</li>`).join('\n')}</ul>`,
  )
}
