import { readFile } from 'node:fs/promises'
import { A_TEXT, checkArgument } from '../arguments/options'
import { ClaimError, type ClaimInput, checkClaim } from '../normal/claim'
import { openRows } from './format'
import { InputError } from './input-error'
import { listed } from './row-post'

const COLUMNS = ['claim', 'share', 'label', 'spectrum', 'signal', 'touchpoint', 'brand'] as const

/**
 * Reads numbers that a firm states from a file: CSV, JSON Lines or a JSON array with the fields `share`, one of
 * `label`, `spectrum` and `signal`, and where they apply `claim` (the words), `touchpoint` and `brand`.
 *
 * @returns the claims, in the order of the file
 * @throws InputError that names the line of a claim that is none, and what was expected
 * @example await readClaims('claims.csv') // [{ claim: '80 % get superior service', share: '80 %', … }]
 */
export async function readClaims(path: string): Promise<ClaimInput[]> {
  checkArgument('readClaims', 'path', path, A_TEXT)
  const items = await itemsOf(path)
  const claims = items
    ? items.map((item, i) => claimOf(item, `${path} item ${i + 1}`))
    : await rowsOf(path)
  if (claims.length === 0) throw new InputError(path, 'expected claims, got none')
  return claims
}

async function rowsOf(path: string): Promise<ClaimInput[]> {
  const opened = await openRows(path, {
    stdin: process.stdin,
    columns: (names) => {
      const known = names.filter((name) => columnOf(name) !== undefined)
      // Without a share, the message lists them all.
      return known.some((name) => columnOf(name) === 'share') ? known : [...names]
    },
    holds: 'claims',
  })
  const claims: ClaimInput[] = []
  for await (const batch of opened.rows) {
    for (const row of batch) {
      const place = `${opened.name} ${opened.format === 'parquet' ? 'row' : 'line'} ${row.line}`
      if ('problem' in row) throw new InputError(place, row.problem)
      claims.push(claimOf(row.value, place, opened.format === 'jsonl' ? place : opened.name))
    }
  }
  return claims
}

/** The items of a JSON array; null where the file is of another form. */
async function itemsOf(path: string): Promise<readonly unknown[] | null> {
  if (!path.toLowerCase().endsWith('.json')) return null
  const text = await readFile(path, 'utf8').catch(() => '')
  if (!text.trimStart().startsWith('[')) return null
  try {
    return JSON.parse(text) as unknown[]
  } catch {
    throw new InputError(path, 'expected a JSON array of claims, got invalid JSON')
  }
}

function columnOf(name: string): (typeof COLUMNS)[number] | undefined {
  return COLUMNS.find((known) => known === name.trim().toLowerCase())
}

/** @param header where it is said which columns there are */
function claimOf(row: unknown, place: string, header = place): ClaimInput {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    throw new InputError(place, 'expected a claim with a share')
  }
  const input: { -readonly [K in keyof ClaimInput]?: unknown } = {}
  for (const [name, value] of Object.entries(row)) {
    const column = columnOf(name)
    if (column !== undefined) input[column] = value
  }
  if (!Object.hasOwn(input, 'share')) {
    throw new InputError(header, `expected a column 'share', got ${listed(Object.keys(row))}`)
  }
  try {
    checkClaim(input, place)
    return input as ClaimInput
  } catch (error) {
    if (error instanceof ClaimError) throw new InputError(error.place, error.problem)
    throw error
  }
}
