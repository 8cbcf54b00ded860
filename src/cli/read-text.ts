import { readFile } from 'node:fs/promises'
import { InputError } from '../io/input-error'
import { readable } from '../io/source'

/**
 * The text of a small file that the user named.
 *
 * @throws InputError when there is no such file, or it cannot be read
 */
export async function readText(path: string): Promise<string> {
  if (path === '') throw new InputError("''", 'expected the name of a file')
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw readable(path, error)
  }
}
