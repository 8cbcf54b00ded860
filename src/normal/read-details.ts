import type { Classification } from '../classification'
import type { createTriage } from '../tails/triage'
import type { PostDetails } from './watched-group'

/** Reads a post that lies in a tail for what it shows; others are not read. */
export async function readDetails(
  text: string,
  classification: Classification,
  triage: ReturnType<typeof createTriage>,
): Promise<PostDetails> {
  if (classification.tail === null || triage.standsFor(text, classification) === 0) return {}
  const { signals, touchpoints } = await triage.reasons(text)
  return { signals, touchpoints: touchpoints.map(({ name }) => name) }
}
