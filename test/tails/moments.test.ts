import { describe, expect, it } from 'vitest'
import { checkPost } from '../../src/post'
import { createTailMeter } from '../../src/tails/meter'
import type { Moments } from '../../src/tails/moments'
import type { TouchpointReading } from '../../src/tails/reasons'
import { classified } from '../normal/classified'

type Told = readonly [signals: readonly string[], touchpoints?: readonly TouchpointReading[]]

const at = (name: string, fails: boolean, ...signals: readonly string[]): TouchpointReading => ({
  name,
  fails,
  excels: false,
  signals,
})

function momentsOf(told: readonly Told[]): Moments {
  const meter = createTailMeter()
  told.forEach(([signals, touchpoints = []], i) => {
    const post = checkPost({ text: `post ${i}` }, '')
    meter.add(post, classified('outraged'), post, { signals, touchpoints, source: 'earned' })
  })
  return meter.report().moments
}

/** Posts on each side: a person made it, a machine or silence stood in between, a person failed. */
const sides = ({ sides }: Moments['all']) => [
  sides.person.posts.count,
  sides.machine.posts.count,
  sides.human_failing.posts.count,
]

describe('the moments of human and machine', () => {
  it.each<[string, Told, readonly number[]]>([
    ['warmth is a person', [['human_warmth']], [1, 0, 0]],
    ['more than duty is a person', [['beyond_duty']], [1, 0, 0]],
    ['recovery by staff is a person', [['recovery'], [at('staff', false, 'recovery')]], [1, 0, 0]],
    ['recovery elsewhere is not', [['recovery'], [at('staff', false)]], [0, 0, 0]],
    ['a barrier is a machine', [['machine_barrier']], [0, 1, 0]],
    ['silence counts with machines', [['no_answer']], [0, 1, 0]],
    ['no way to leave does too', [['hard_to_leave']], [0, 1, 0]],
    ['a system that fails does too', [['system_failure']], [0, 1, 0]],
    ['an app that fails does too', [[], [at('app', true)]], [0, 1, 0]],
    ['an app that does not fail is neither', [[], [at('app', false)]], [0, 0, 0]],
    ['a phone that fails is neither', [[], [at('phone', true)]], [0, 0, 0]],
    ['a person can fail', [['human_failing']], [0, 0, 1]],
    ['a post can show all', [['human_failing', 'no_answer', 'human_warmth']], [1, 1, 1]],
  ])('%s', (_, told, expected) => {
    expect(sides(momentsOf([told]).all)).toEqual(expected)
  })

  it('are told apart by touchpoint', () => {
    const { all, touchpoints } = momentsOf([
      [
        ['human_warmth', 'no_answer'],
        [at('staff', false, 'human_warmth'), at('phone', true, 'no_answer')],
      ],
      [['recovery'], [at('staff', false, 'recovery'), at('phone', false, 'recovery')]],
      [[], [at('phone', false), at('unheard of', true, 'no_answer')]],
    ])
    expect([all.posts, sides(all)]).toEqual([3, [2, 1, 0]])
    expect(touchpoints.map((one) => [one.touchpoint, one.posts, ...sides(one)])).toEqual([
      ['phone', 3, 1, 1, 0],
      ['staff', 2, 2, 0, 0],
    ])
    expect(touchpoints[0]!.sides.person.posts).toMatchObject({ count: 1, share: 1 / 3 })
  })

  it('say what they leave behind, from ten posts on', () => {
    const warm = (n: number, ...more: readonly string[]): Told[] =>
      Array.from({ length: n }, () => [['human_warmth', ...more]])
    const { all, fewest } = momentsOf([
      ...warm(3, 'return', 'told_others'),
      ...warm(2, 'lasting_memory', 'return'),
      ...warm(5),
      [['machine_barrier', 'leave']],
    ])
    expect(fewest).toBe(10)
    expect(all.sides.person.posts).toMatchObject({ count: 10, share: 10 / 11 })
    expect(all.sides.person.aftermath).toMatchObject({
      lasting_memory: { count: 2, share: 0.2 },
      return: { count: 5, share: 0.5 },
      leave: { count: 0, share: 0, low: 0 },
      told_others: { count: 3, share: 0.3 },
    })
    expect(all.sides.machine.aftermath).toBeNull()
  })

  it('have an answer for no posts', () => {
    const { all, touchpoints } = momentsOf([])
    expect(all.posts).toBe(0)
    expect(all.sides.person.posts).toEqual({ count: 0, share: null, low: 0, high: 1 })
    expect(touchpoints).toEqual([])
  })
})
