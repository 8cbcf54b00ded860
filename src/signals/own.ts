import { show } from '../arguments/show.ts'
import type { PatternEntry } from './catalogue.ts'
import type { OwnFamily } from './explainer.ts'
import { PatternError, PatternReader, type WordClasses } from './pattern.ts'
import { Vocabulary } from './vocabulary.ts'

/** A pattern of a user's own: what it shows, and the wordings that show it. */
export interface OwnPattern {
  /** The signal that it speaks for, built in or new; give either this or `touchpoint`. */
  readonly signal?: string
  /** The touchpoint that it speaks for, built in or new. */
  readonly touchpoint?: string
  /** One or several wordings, for example `"price ~2 match|matched"`. */
  readonly match: string | readonly string[]
  /** Wordings that kill a match that they overlap. */
  readonly unless?: readonly string[]
  /** How sure a match is, 0 to 1; 0.9 unless said. */
  readonly probability?: number
  /** `'keeps'` where a negation does not undo it. */
  readonly negation?: 'keeps'
  /** `'writer'` where somebody else's habit does not count. */
  readonly speaker?: 'writer'
}

const SURE = 0.9
const FIELDS = ['signal', 'touchpoint', 'match', 'unless', 'probability', 'negation', 'speaker']

/**
 * Checks a user's own patterns and turns them into families.
 *
 * @throws PatternError that names the place, such as `patterns[2].match[0]`
 * @example ownFamilies([{ signal: 'price_match', match: 'matched ~2 price' }], {})
 */
export function ownFamilies(patterns: readonly OwnPattern[], classes: WordClasses): OwnFamily[] {
  if (!Array.isArray(patterns)) throw wrong('patterns', 'an array', patterns)
  return patterns.map((pattern: OwnPattern, i) => {
    const place = `patterns[${i}]`
    if (typeof pattern !== 'object' || pattern === null) throw wrong(place, 'an object', pattern)
    for (const field of Object.keys(pattern))
      if (!FIELDS.includes(field)) throw wrong(`${place}.${field}`, `one of ${FIELDS.join(', ')}`)
    const { signal, touchpoint, probability = SURE } = pattern
    if ((signal === undefined) === (touchpoint === undefined))
      throw wrong(place, 'either a signal or a touchpoint')
    const kind = signal === undefined ? 'touchpoint' : 'signal'
    const name = signal ?? touchpoint
    if (typeof name !== 'string' || name.trim() === '')
      throw wrong(`${place}.${kind}`, 'a name', name)
    if (typeof probability !== 'number' || !(probability >= 0 && probability <= 1))
      throw wrong(`${place}.probability`, 'a number from 0 to 1', probability)
    return { kind, name, probability, patterns: [entryOf(pattern, place, classes)] }
  })
}

function entryOf(pattern: OwnPattern, place: string, classes: WordClasses): PatternEntry {
  const match = typeof pattern.match === 'string' ? [pattern.match] : pattern.match
  checkWordings(match, `${place}.match`, classes)
  if (pattern.unless !== undefined) checkWordings(pattern.unless, `${place}.unless`, classes)
  if (pattern.negation !== undefined && pattern.negation !== 'keeps')
    throw wrong(`${place}.negation`, "'keeps'", pattern.negation)
  if (pattern.speaker !== undefined && pattern.speaker !== 'writer')
    throw wrong(`${place}.speaker`, "'writer'", pattern.speaker)
  return {
    match,
    example: '',
    ...(pattern.unless && { unless: pattern.unless }),
    ...(pattern.negation && { negation: pattern.negation }),
    ...(pattern.speaker !== 'writer' && { speaker: 'anyone' }),
  }
}

function checkWordings(wordings: readonly string[], place: string, classes: WordClasses): void {
  if (!Array.isArray(wordings) || wordings.length === 0)
    throw wrong(place, 'a wording or a list of wordings', wordings)
  wordings.forEach((wording: string, i) => {
    if (typeof wording !== 'string') throw wrong(`${place}[${i}]`, 'a string', wording)
    try {
      new PatternReader(new Vocabulary(), classes).read(wording)
    } catch (error) {
      if (!(error instanceof PatternError)) throw error
      throw new PatternError(`${place}[${i}], '${wording}': ${error.message}`)
    }
  })
}

function wrong(place: string, expected: string, received?: unknown): PatternError {
  if (received === undefined) return new PatternError(`${place}: expected ${expected}`)
  return new PatternError(`${place}: expected ${expected} but received ${show(received)}`)
}
