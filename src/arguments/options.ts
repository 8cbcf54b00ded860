import { closestName } from './closest-name'
import { show } from './show'

/** What an option should be. Ranges are checked where they are used; this is for what is no such thing at all. */
export interface Kind {
  /** In the words of a message, such as "a number". */
  readonly expected: string
  fits(value: unknown): boolean
}

/** The kind of each option that a function takes. */
export type Kinds<Options> = { readonly [Name in keyof Required<Options>]: Kind }

// What makes a kind is marked as without effects: bundlers then leave out the kinds of functions that nothing calls.
export const A_TEXT = ofType('string', 'a string')
export const A_NUMBER = ofType('number', 'a number')
export const A_FLAG = ofType('boolean', 'true or false')
export const A_FUNCTION = ofType('function', 'a function')
export const AN_OBJECT: Kind = {
  expected: 'an object',
  fits: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
}

/** An array, of what the words say. */
/* @__NO_SIDE_EFFECTS__ */
export function anArray(expected: string): Kind {
  return { expected, fits: Array.isArray }
}

/** One of a few values. */
/* @__NO_SIDE_EFFECTS__ */
export function oneOf(values: readonly unknown[]): Kind {
  return { expected: `one of ${values.join(', ')}`, fits: (value) => values.includes(value) }
}

/** An object with these methods. */
/* @__NO_SIDE_EFFECTS__ */
export function withMethods(expected: string, ...methods: readonly string[]): Kind {
  return {
    expected: `${expected} (with ${methods.map((name) => `${name}()`).join(' and ')})`,
    fits: (value) =>
      typeof value === 'object' &&
      value !== null &&
      methods.every((name) => typeof (value as Record<string, unknown>)[name] === 'function'),
  }
}

/** What posts are taken from. */
export const AN_ITERABLE: Kind = {
  expected: 'an iterable of posts',
  // A string is a sequence of characters, each of which would pass for a post.
  fits: (value) =>
    typeof value === 'object' &&
    value !== null &&
    (Symbol.iterator in value || Symbol.asyncIterator in value),
}

/**
 * Checks the options of a public function, for callers whose types nobody checked: what is unknown or of
 * another kind would else pass in silence. An option that is undefined counts as not given.
 *
 * @param caller the function's name, for the message
 * @param argument what the message calls the object, where options hold names of their own
 * @throws TypeError that names the option, what was expected and what came
 * @example checkOptions('createDetector', { modle: 1 }, { language: A_TEXT })
 */
export function checkOptions<Options extends object>(
  caller: string,
  options: Options,
  kinds: Kinds<Options>,
  argument = 'options',
): void {
  checkArgument(caller, argument, options, AN_OBJECT)
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue
    if (!Object.hasOwn(kinds, name)) {
      const known = Object.keys(kinds)
      const closest = closestName(name, known)
      const hint = closest === null ? `expected ${known.join(', ')}` : `did you mean '${closest}'?`
      const what = argument === 'options' ? 'unknown option' : `${argument}: unknown name`
      throw new TypeError(`${caller}: ${what} '${name}'; ${hint}`)
    }
  }
  // Options may be inherited, as from an object of defaults, and are used then too.
  for (const name of Object.keys(kinds) as (keyof Options & string)[]) {
    const value = options[name]
    if (value !== undefined) checkArgument(caller, `${argument}.${name}`, value, kinds[name])
  }
}

/**
 * Checks one argument of a public function.
 *
 * @throws TypeError that names it, what was expected and what came
 */
export function checkArgument(caller: string, name: string, value: unknown, kind: Kind): void {
  if (kind.fits(value)) return
  throw new TypeError(`${caller}: ${name}: expected ${kind.expected}, got ${show(value)}`)
}

/** Of options that more than one function takes, those of the one whose kinds are given. */
export function optionsFor<Options extends object>(
  options: Options,
  kinds: Kinds<Options>,
): Options {
  const names = Object.keys(kinds) as (keyof Options)[]
  const given = names.filter((name) => options[name] !== undefined)
  return Object.fromEntries(given.map((name) => [name, options[name]])) as Options
}

/* @__NO_SIDE_EFFECTS__ */
function ofType(type: string, expected: string): Kind {
  return { expected, fits: (value) => typeof value === type }
}
