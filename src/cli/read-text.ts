import { readFile } from 'node:fs/promises'
import { InputError } from '../io/input-error'

/**
 * The text of a small file that the user named.
 *
 * @throws InputError when there is no such file, or it cannot be read
 */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    const reason = error instanceof Error ? error.message : String(error)
    throw new InputError(path, missing ? 'no such file' : `cannot be read: ${reason}`)
  }
}
