import { createHmac } from 'node:crypto'
import { A_TEXT, checkArgument } from '../arguments/options'

const LEAST_KEY = 16

/**
 * Makes a function that hashes customers' names with a key of the user's (HMAC-SHA-256), so that
 * posts of one customer stay together and nobody without the key can tell whose they are.
 *
 * @param key at least 16 characters, kept secret; the same key gives the same pseudonyms
 * @throws RangeError for a shorter key
 * @example createJourneys({ pseudonym: keyedPseudonym(process.env.CUSTOMER_KEY ?? '') })
 */
export function keyedPseudonym(key: string): (customer: string) => string {
  checkArgument('keyedPseudonym', 'key', key, A_TEXT)
  if (key.length < LEAST_KEY) {
    throw new RangeError(`key: expected at least ${LEAST_KEY} characters, got ${key.length}`)
  }
  return (customer) => createHmac('sha256', key).update(customer, 'utf8').digest('hex')
}
