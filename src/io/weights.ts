import { A_TEXT, checkArgument } from '../arguments/options'
import { checkPost, checkWeight, PostError } from '../post'
import { columnFinder } from './columns'
import { openRows } from './format'
import { InputError } from './input-error'
import { listed } from './row-post'

/**
 * Reads how much each customer counts, from a CSV, JSON Lines or Parquet file with a column for the customer
 * and one for the weight, found by their usual names (customer, customer_id, user …; weight, customer_value,
 * clv, value …). A customer whose weight is blank has none.
 *
 * @returns weights by customer, each 0 … 1e9, to the millionth
 * @throws InputError that names the line of a weight that is none, or of a customer who stands there twice
 * @example (await readWeights('weights.csv')).get('K1010') // 1240.5
 */
export async function readWeights(path: string): Promise<Map<string, number>> {
  checkArgument('readWeights', 'path', path, A_TEXT)
  const find = columnFinder({}, true)
  const opened = await openRows(path, {
    stdin: process.stdin,
    columns: (names) => {
      const { customer, weight } = find(Object.fromEntries(names.map((name) => [name, null])))
      const isWhole = customer !== undefined && weight !== undefined
      // Where one is missing, the message lists them all.
      return isWhole ? [customer, weight] : [...names]
    },
    holds: 'weights of customers',
  })
  const weights = new Map<string, number>()
  const seen = new Map<string, number>()
  for await (const batch of opened.rows) {
    for (const row of batch) {
      const place = `${opened.name} ${opened.format === 'parquet' ? 'row' : 'line'} ${row.line}`
      if ('problem' in row) throw new InputError(place, row.problem)
      const columns = find(row.value)
      for (const field of ['customer', 'weight'] as const) {
        if (columns[field] === undefined) {
          // A table says in its header what it has, whichever row is read.
          const where = opened.format === 'jsonl' ? place : opened.name
          const names = listed(Object.keys(row.value))
          throw new InputError(where, `expected a column with the ${field}, got ${names}`)
        }
      }
      const [name, value] = [row.value[columns.customer!], row.value[columns.weight!]]
      const { customer, weight } = checked(name, value, place)
      if (customer === undefined) {
        throw new InputError(place, 'customer: expected a name, got nothing')
      }
      const before = seen.get(customer)
      if (before !== undefined) {
        throw new InputError(place, `customer '${customer}' stands in line ${before} too`)
      }
      seen.set(customer, row.line)
      if (weight !== undefined) weights.set(customer, weight)
    }
  }
  if (weights.size === 0)
    throw new InputError(opened.name, 'expected weights of customers, got none')
  return weights
}

/** The customer as a post would have it, so that the two are found equal. */
function checked(
  name: unknown,
  value: unknown,
  place: string,
): { customer: string | undefined; weight: number | undefined } {
  try {
    const { customer } = checkPost({ text: '', customer: name }, place)
    return { customer, weight: checkWeight(value, place) }
  } catch (error) {
    if (error instanceof PostError) throw new InputError(error.place, error.problem)
    throw error
  }
}
