import { NEUTRAL } from '../src/model/score.ts'
import { seeded } from './random.ts'
import type { Written } from './written.ts'

type Post = Pick<Written, 'label' | 'text'>

/** Shorter ones are no detail that a long post would hold. */
const FEWEST_CHARACTERS = 20
const FEWEST_PARTS = 3
const MOST_PARTS = 10
/** Of the long posts, the share that says nothing anywhere. */
const PLAIN_SHARE = 0.3

/**
 * Long posts of plain detail, most of them with one verdict among it, put together from the neutral ones of
 * some posts and one other: what a long text says in one place only is its label.
 *
 * @param posts none of which may be in another part of the training than what is made of them
 * @param count how many
 */
export function joinPosts(posts: readonly Post[], count: number, seed: number): Post[] {
  const random = seeded(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const plain = posts.filter(
    ({ label, text }) => label === NEUTRAL && text.length >= FEWEST_CHARACTERS,
  )
  const verdicts = [0, 1, 3, 4].map((label) => posts.filter((post) => post.label === label))
  return Array.from({ length: count }, () => {
    const size = FEWEST_PARTS + Math.floor(random() * (MOST_PARTS - FEWEST_PARTS + 1))
    const parts = Array.from({ length: size }, () => pick(plain))
    if (random() >= PLAIN_SHARE) parts[Math.floor(random() * size)] = pick(pick(verdicts))
    const label = parts.find((post) => post.label !== NEUTRAL)?.label ?? NEUTRAL
    return { label, text: parts.map(({ text }) => asSentence(text)).join(' ') }
  })
}

function asSentence(text: string): string {
  return /[\p{L}\p{N}]$/u.test(text) ? `${text}.` : text
}
