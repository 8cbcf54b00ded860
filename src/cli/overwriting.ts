import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { InputError } from '../io/input-error'
import { OutputError } from './exit'

/** The options that name a file to write to. */
const OUTPUTS = ['output', 'json', 'html', 'markdown', 'csv', 'partial', 'state']

/** The options that name files to read, beside the arguments. */
const INPUTS = [
  'add',
  'baseline',
  'calibration',
  'claims',
  'exec',
  'firmTexts',
  'patterns',
  'pseudonyms',
  'weights',
]
/** The options that name what was saved before, to be added up. */
const SAVED = ['add', 'baseline']
/** Inputs that are no files: the standard input, and what ships. */
const BY_NAME = /^(?:-|shipped(?::.*)?)$/s

/**
 * Refuses to write over what is to be read.
 *
 * @param files the files that a call reads by its arguments
 * @param options its options, those that read and those that write among them
 * @throws OutputError when a file to write to is one of the inputs, by whatever name
 */
export async function refuseOverwriting(
  files: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<void> {
  const named = INPUTS.flatMap((name) => options[name] ?? [])
  const inputs = [...files, ...named].filter((place) => typeof place === 'string')
  const read = await Promise.all(inputs.map(identityOf))
  for (const name of OUTPUTS) {
    const place = options[name]
    if (typeof place !== 'string') continue
    const identity = await identityOf(place)
    if (identity !== null && read.includes(identity))
      throw new OutputError(`${place}: expected a file to write to that is not read, got an input`)
  }
}

/**
 * Refuses calls that would mix or double what they tell: two outputs in one place, and one file read twice.
 *
 * @throws InputError that names both
 */
export async function refuseDoubles(
  inputs: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<void> {
  const written = new Map<string, string>()
  for (const name of OUTPUTS) {
    const place = options[name]
    if (typeof place !== 'string') continue
    const identity = place === '-' ? '-' : ((await identityOf(place)) ?? resolve(place))
    const before = written.get(identity)
    if (before !== undefined) {
      const shown = place === '-' ? 'the standard output' : place
      throw new InputError(`--${name}`, `expected a place of its own, got ${shown}, as --${before}`)
    }
    written.set(identity, name)
  }
  await refuseTwice(inputs)
  for (const name of SAVED) {
    const places = options[name]
    if (Array.isArray(places)) await refuseTwice(places)
  }
}

async function refuseTwice(paths: readonly string[]): Promise<void> {
  const read = new Map<string, string>()
  for (const path of paths) {
    const identity = BY_NAME.test(path) ? path : await identityOf(path)
    const before = identity === null ? undefined : read.get(identity)
    if (before !== undefined) {
      const same = before === path ? 'the same twice' : `the same file as ${before}`
      throw new InputError(path, `expected each input once, got ${same}`)
    }
    if (identity !== null) read.set(identity, path)
  }
}

/** What tells a file from every other, or null for what is none. */
async function identityOf(path: string): Promise<string | null> {
  if (path === '-') return null
  const found = await stat(path, { bigint: true }).catch(() => null)
  return found?.isFile() ? `${found.dev}:${found.ino}` : null
}
