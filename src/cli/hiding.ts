import type { Command } from 'commander'
import type { Post } from '../post'

/** The option of the commands that quote posts. */
export interface RedactOption {
  readonly redact?: boolean
}

/** Adds that option. */
export function addRedactOption(command: Command): Command {
  return command.option(
    '--redact',
    'put names, numbers, addresses … in quoted posts as [name], [number] …, and number customers grouped by',
  )
}

/**
 * What takes out of a post what tells of a person, where that is asked for: before the post is kept, so that
 * a saved part or state holds none of it either. What redacts is loaded only here.
 */
export async function hiding({
  redact: asked = false,
}: RedactOption): Promise<(post: Post) => Post> {
  if (!asked) return (post) => post
  const { redact } = await import('../redact/redact')
  return (post) => {
    const keep = [post.brand, post.industry].filter((name) => name !== undefined)
    const text = redact(post.text, { keep })
    return post.id === undefined ? { ...post, text } : { ...post, text, id: redact(post.id) }
  }
}
