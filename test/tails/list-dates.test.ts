import { describe, expect, it } from 'vitest'
import { watchTails } from '../../src/normal/watch-tails'
import type { PostInput } from '../../src/post'
import { datesOf } from '../../src/tails/list-dates'
import { measureTails } from '../../src/tails/measure'

const dated = (...times: unknown[]): PostInput[] =>
  times.map((time) => ({ text: 'Lovely staff.', time: time as string }))

describe('dates that could be two days, in an array of posts', () => {
  const days = async (posts: PostInput[] | AsyncIterable<PostInput>, dates?: 'dmy' | 'mdy') => {
    const { from, to } = await measureTails(posts, dates && { dates })
    return [from?.slice(0, 10), to?.slice(0, 10)]
  }

  it('are measured as the others that can be but one', async () => {
    const posts = dated('03/04/2026', '13/04/2026', '01/04/2026')
    expect(await days(posts)).toEqual(['2026-04-01', '2026-04-13'])
    expect(await days(dated('03/04/2026', '04/13/2026'))).toEqual(['2026-03-04', '2026-04-13'])
  })

  it('are left out where the others contradict each other, and where none tells', async () => {
    const posts = dated('03/01/2026', '13/04/2026', '05/20/2026')
    expect(await days(posts)).toEqual(['2026-04-13', '2026-05-20'])
    expect(await days(dated('03/01/2026', '05/05/2026'))).toEqual(['2026-05-05', '2026-05-05'])
  })

  it('are read as the caller says, and left out of posts that come one by one', async () => {
    const posts = dated('03/04/2026', '01/04/2026')
    expect(await days(posts, 'mdy')).toEqual(['2026-01-04', '2026-03-04'])
    async function* oneByOne() {
      yield* dated('03/04/2026', '13/05/2026')
    }
    expect(await days(oneByOne())).toEqual(['2026-05-13', '2026-05-13'])
  })

  it('are watched so too', async () => {
    const posts = Array.from({ length: 60 }, (_, i) => {
      const day = new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10)
      const [year, month, date] = day.split('-')
      const texts = Array<string>(i < 50 ? 2 : 40).fill('Disgusting. Never again, an outrage!')
      return texts.map((text, n) => ({
        text: `${text} ${i}.${n}`,
        time: `${date}/${month}/${year}`,
      }))
    }).flat()
    const days: string[] = []
    for await (const { since } of watchTails(posts, { arl: 1000 })) days.push(since)
    expect(days).toContain('2026-02-20')
  })

  it('are no matter to what is no time', async () => {
    expect(
      datesOf(['fine', null, 7, { text: 'fine', time: 5 }, { time: null }], undefined),
    ).toEqual({})
    const inherited = Object.create({ time: '13/04/2026' })
    expect(datesOf([inherited], undefined)).toEqual({})
  })
})
