import { readFile } from 'node:fs/promises'
import { readable } from '../io/source'

/**
 * The text of a small file that the user named.
 *
 * @throws InputError when there is no such file, or it cannot be read
 */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw readable(path, error)
  }
}
