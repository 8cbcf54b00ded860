import type { Effect, Tail, TailReport, TouchpointContrast } from 'delight-detector'
import type { Corpus } from './corpus.ts'
import { reasonsOf } from './reasons.ts'
import { paragraphs, plain, points, type Section, table } from './words.ts'

const MOST_ROWS = 12

/** One touchpoint: what failing there does to outrage, and what excelling does to delight. */
interface Place {
  readonly touchpoint: string
  readonly posts: number
  readonly fails: number
  readonly excels: number
  readonly punishes: Effect | null
  readonly rewards: Effect | null
}

/** Touchpoints that punish where they fail, and those that reward where they excel. */
export function touchpointSection({ drivers }: TailReport, corpus: Corpus): Section {
  const { outrage, delight } = drivers.outcomes
  const places = outrage.contrasts
    .map((contrast): Place => {
      const same = delight.contrasts.find((one) => one.touchpoint === contrast.touchpoint)
      return placeOf(contrast, same ?? contrast)
    })
    .filter(({ punishes, rewards }) => punishes !== null || rewards !== null)
    .sort((a, b) => b.posts - a.posts)
    .slice(0, MOST_ROWS)
  if (places.length === 0) {
    return {
      title: 'Touchpoints that punish or reward',
      body: `Too few posts speak of one touchpoint to tell (${drivers.fewest} in which it fails, and as many in which it excels, are needed).`,
      first: [],
    }
  }
  const rows = places.map((place) => [
    plain(place.touchpoint),
    String(place.posts),
    `${place.fails}: ${effect(place.punishes)}`,
    `${place.excels}: ${effect(place.rewards)}`,
    verdict(place),
  ])
  return {
    title: 'Touchpoints that punish or reward',
    body: paragraphs(
      `From the ${drivers.posts} posts that were read for their reasons: how much likelier outrage is where a touchpoint fails, and delight where it excels, all touchpoints together. What goes with what, not what causes what.`,
      table(['touchpoint', 'posts', 'fails: outrage', 'excels: delight', 'so it'], rows),
    ),
    first: [...costliest(places, corpus), ...mostRewarding(places, corpus)],
  }
}

function placeOf(outrage: TouchpointContrast, delight: TouchpointContrast): Place {
  const { touchpoint, posts, fails, excels } = outrage
  return { touchpoint, posts, fails, excels, punishes: outrage.penalty, rewards: delight.reward }
}

const effect = (found: Effect | null): string => (found ? points(found.value, found) : 'too few')
const isSure = (found: Effect | null): found is Effect => found !== null && found.low > 0

function verdict({ punishes, rewards }: Place): string {
  if (isSure(punishes) && isSure(rewards)) return 'does both'
  if (isSure(punishes)) return 'punishes'
  return isSure(rewards) ? 'rewards' : 'neither, surely'
}

/** The touchpoint where failing goes with the most outrage in all: how often, times how much. */
function costliest(places: readonly Place[], corpus: Corpus): string[] {
  const cost = ({ fails, punishes }: Place): number => fails * (punishes?.low ?? 0)
  const [worst] = places
    .filter(({ punishes }) => isSure(punishes))
    .sort((a, b) => cost(b) - cost(a))
  if (!worst?.punishes) return []
  return [
    `**Repair ${plain(worst.touchpoint)} first**: it fails in ${worst.fails} posts, and where it does, outrage is likelier by ${points(worst.punishes.value, worst.punishes)}: the largest cost of all touchpoints.${told(worst.touchpoint, 'outraged', corpus)}`,
  ]
}

function mostRewarding(places: readonly Place[], corpus: Corpus): string[] {
  const gain = ({ rewards }: Place): number => rewards?.low ?? 0
  const [best] = places.filter(({ rewards }) => isSure(rewards)).sort((a, b) => gain(b) - gain(a))
  if (!best?.rewards) return []
  return [
    `**Give ${plain(best.touchpoint)} room to do more than its duty**: where it excels (${best.excels} posts), delight is likelier by ${points(best.rewards.value, best.rewards)}.${told(best.touchpoint, 'delighted', corpus)}`,
  ]
}

/** What the posts of a tail that speak of a touchpoint tell of beside it. */
function told(touchpoint: string, tail: Tail, { posts }: Corpus): string {
  const there = posts.filter(({ explanation }) =>
    explanation?.touchpoints.some(({ name }) => name === touchpoint),
  )
  const reasons = reasonsOf(there, tail)
  return reasons === '' ? '' : ` Of ${tail} posts that speak of it: ${reasons}.`
}
