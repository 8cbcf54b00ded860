import { stat } from 'node:fs/promises'
import { OutputError } from './exit'

/** The options that name a file to write to. */
const OUTPUTS = ['output', 'json', 'html', 'markdown', 'csv', 'partial']

/**
 * Refuses to write over what is to be read.
 *
 * @param inputs the files that a call reads
 * @param options its options, those that write among them
 * @throws OutputError when a file to write to is one of the inputs, by whatever name
 */
export async function refuseOverwriting(
  inputs: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<void> {
  const read = await Promise.all(inputs.map(identityOf))
  for (const name of OUTPUTS) {
    const place = options[name]
    if (typeof place !== 'string') continue
    const identity = await identityOf(place)
    if (identity !== null && read.includes(identity))
      throw new OutputError(`${place}: expected a file to write to that is not read, got an input`)
  }
}

/** What tells a file from every other, or null for what is none. */
async function identityOf(path: string): Promise<string | null> {
  if (path === '-') return null
  const found = await stat(path, { bigint: true }).catch(() => null)
  return found?.isFile() ? `${found.dev}:${found.ino}` : null
}
