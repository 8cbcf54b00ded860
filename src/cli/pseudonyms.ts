import type { Command } from 'commander'
import { InputError } from '../io/input-error'
import { keyedPseudonym } from '../io/pseudonym'
import type { Post } from '../post'
import { readText } from './read-text'

/** The option of the commands that tell customers apart. */
export interface PseudonymsOption {
  readonly pseudonyms?: string
}

/** Adds that option. */
export function addPseudonymsOption(command: Command): Command {
  return command.option(
    '--pseudonyms <key>',
    'keep no customer by name but by a keyed hash; a file with the key, or env:NAME',
  )
}

const VARIABLE = /^env:(.*)$/s

/**
 * What puts a post's customer under a pseudonym, where that is asked for.
 *
 * @throws InputError for a key that is not there, or too short
 */
export async function pseudonymous(options: PseudonymsOption): Promise<(post: Post) => Post> {
  const pseudonym = await pseudonymOf(options)
  if (pseudonym === null) return (post) => post
  return (post) =>
    post.customer === undefined ? post : { ...post, customer: pseudonym(post.customer) }
}

/**
 * What gives a customer a pseudonym, or null where that is not asked for.
 *
 * @throws InputError for a key that is not there, or too short
 */
export async function pseudonymOf({
  pseudonyms: place,
}: PseudonymsOption): Promise<((customer: string) => string) | null> {
  return place === undefined ? null : told(place, await keyOf(place))
}

async function keyOf(place: string): Promise<string> {
  const name = VARIABLE.exec(place)?.[1]
  if (name === undefined) return (await readText(place)).trim()
  const key = process.env[name]
  if (key === undefined) throw new InputError(place, 'no such environment variable')
  return key
}

function told(place: string, key: string): (customer: string) => string {
  try {
    return keyedPseudonym(key)
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(place, error.message)
    throw error
  }
}
