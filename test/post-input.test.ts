import { describe, expect, it } from 'vitest'
import type { Post, PostFields, PostInput } from '../src/post'
import { measureTails } from '../src/tails/measure'
import { createTailMeter } from '../src/tails/meter'
import { classified } from './normal/classified'

interface Row {
  readonly text: string
  readonly region: string
}

const detector = { model: 'test', classify: () => classified('neutral') }
const by = ['region']

/** What compiles is tested by the compiler: each error that is expected here has to be one. */
describe('a post as users have it', () => {
  it('may have fields of its own, in a literal, a type or an interface', async () => {
    const rows: Row[] = [{ text: 'x', region: 'north' }]
    const given = [
      await measureTails([{ text: 'x', region: 'north' }], { by, detector }),
      await measureTails([{ text: 'x', region: 'north', reach: '3', time: null }], {
        by,
        detector,
      }),
      await measureTails(rows, { by, detector }),
      await measureTails(rows as readonly Pick<Row, 'text' | 'region'>[], { by, detector }),
    ]
    for (const { tables } of given) expect(tables[0]?.groups[0]?.values).toEqual(['north'])
  })

  it('may be a checked post, one loosely typed, or the text alone', () => {
    const post: Post = { text: 'x', reach: 3 }
    const loose: PostFields = { text: 'x', reach: '3' }
    const inputs: PostInput[] = [post, loose, 'x']
    expect(inputs).toHaveLength(3)
  })

  it('has the known fields as they are known', () => {
    const inputs: PostInput[] = [
      // @ts-expect-error no number
      { text: 'x', reach: {} },
      // @ts-expect-error no number, whatever else is there
      { text: 'x', reach: {}, region: 'north' },
      // @ts-expect-error no name
      { text: 'x', brand: 7, region: 'north' },
      // @ts-expect-error no time
      { text: 'x', time: true, region: 'north' },
      // @ts-expect-error no text
      { region: 'north' },
      // @ts-expect-error a text that is none
      { text: 7, region: 'north' },
    ]
    expect(inputs).toHaveLength(6)
  })

  it('goes into a meter beside the checked post', () => {
    const meter = createTailMeter({ by })
    meter.add({ text: 'x' }, classified('neutral'), { text: 'x', region: 'north' })
    // @ts-expect-error a checked post has no field of its own, and no reach in words
    const unchecked = () => meter.add({ text: 'x', reach: '3' }, classified('neutral'))
    expect(unchecked).toThrow("add: post.reach: expected a whole number >= 0, got '3'")
    expect(meter.report().tables[0]?.groups[0]?.values).toEqual(['north'])
  })
})
