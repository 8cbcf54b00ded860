import { type Aftermath, MOMENT_SIDES, type MomentSide } from '../tails/moment-counts'
import type { Moment, MomentsOf } from '../tails/moments'
import type { TailReport } from '../tails/report'
import type { Figures } from './figures'
import type { Finding } from './friction-words'
import { placeName } from './places'
import { STAND_FOR_OTHERS, speakForAll } from './read-for-reasons'

/** Who or what made a moment, in words. */
export const SIDES: Readonly<Record<MomentSide, string>> = {
  person: 'A person made it',
  machine: 'A machine or silence stood in between',
  human_failing: 'A person failed',
}

/** What a moment leaves behind, in the order that it is told. */
export const AFTER: readonly (readonly [Aftermath, string])[] = [
  ['return', 'coming back'],
  ['leave', 'leaving'],
  ['told_others', 'telling others'],
  ['lasting_memory', 'a lasting memory'],
]

/** How often each side made the moment, and what that leaves behind; nothing where no side has enough posts. */
export function momentFindings(
  { moments: { all, fewest }, explained }: TailReport,
  figures: Figures,
): Finding[] {
  const base = speakForAll(explained) ? 'the posts' : 'the posts read for their reasons'
  if (MOMENT_SIDES.every((side) => all.sides[side].aftermath === null)) return []
  return MOMENT_SIDES.map((side) => {
    const { posts, aftermath } = all.sides[side]
    const often = `in ${figures.about(posts)} of ${base}`
    if (aftermath === null) {
      return {
        about: SIDES[side],
        said: `in ${figures.posts(posts.count)}, too few to say more (under ${figures.count(fewest)})`,
      }
    }
    return { about: SIDES[side], said: `${often}; ${afterwards(aftermath, figures)}` }
  })
}

/** How many posts the shares go by; nothing where all were read. */
export function momentBase(
  { moments: { all }, measured, explained }: TailReport,
  { count, posts }: Figures,
): string {
  if (all.posts >= measured) return ''
  const rest = speakForAll(explained)
    ? ` ${STAND_FOR_OTHERS}`
    : ' Those that hardly lie in a tail were not read, so these shares lean to what outrages or delights.'
  return `Only posts read for their reasons can show this: ${count(all.posts)} of ${posts(measured)}.${rest}`
}

function afterwards(aftermath: NonNullable<Moment['aftermath']>, { about }: Figures): string {
  const none = AFTER.filter(([name]) => aftermath[name].count === 0).map(([, words]) => words)
  const [first, ...more] = AFTER.filter(([name]) => aftermath[name].count > 0)
  if (first === undefined) return `none of these speak of ${anyOf(none)}`
  return [
    `of these ${about(aftermath[first[0]])} speak of ${first[1]}`,
    ...more.map(([name, words]) => `${about(aftermath[name])} of ${words}`),
    ...(none.length > 0 ? [`none of ${anyOf(none)}`] : []),
  ].join(', ')
}

/** "a, b or c". */
function anyOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** Sides with too few posts to say what they leave behind, by side: "phone 4, app 2". */
export function tooFewMoments(
  touchpoints: readonly (MomentsOf & { readonly touchpoint: string })[],
  { count }: Figures,
): Finding[] {
  return MOMENT_SIDES.map((side) => {
    const few = touchpoints.filter(
      ({ sides }) => sides[side].aftermath === null && sides[side].posts.count > 0,
    )
    const said = few.map(
      (one) => `${placeName(one.touchpoint)} ${count(one.sides[side].posts.count)}`,
    )
    return { about: SIDES[side], said: said.join(', ') }
  }).filter(({ said }) => said !== '')
}
