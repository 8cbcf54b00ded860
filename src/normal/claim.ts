import { SIGNALS, type Signal } from '../signals/names'
import { LABELS, type Label, SPECTRA, spectrumOf } from '../spectrum'

/** What a post has to show for a claim to hold of it. */
export type Shows =
  | { readonly kind: 'labels'; readonly labels: readonly Label[] }
  | { readonly kind: 'signal'; readonly signal: Signal }
  /** A sentence that speaks of the touchpoint lies well above what was expected, and none well below. */
  | { readonly kind: 'excels' }

/** A number that the firm states of its customers. */
export interface StatedClaim {
  /** Its words, or null. */
  readonly claim: string | null
  /** 0 … 1 */
  readonly share: number
  readonly shows: Shows
  /** Where on the path, or null for everywhere. */
  readonly touchpoint: string | null
  /** Whose customers, or null for all posts. */
  readonly brand: string | null
}

/** A claim as users have it: loosely typed fields. */
export interface ClaimInput {
  readonly claim?: string | null | undefined
  /** 0 … 1, or as per cent: "80 %". */
  readonly share: number | string
  /** A label, or several: "satisfied+delighted". One of label, spectrum and signal has to be given. */
  readonly label?: string | null | undefined
  readonly spectrum?: string | null | undefined
  readonly signal?: string | null | undefined
  readonly touchpoint?: string | null | undefined
  readonly brand?: string | null | undefined
}

/** A claim that is not one: says where it stands, which field, and what was expected. */
export class ClaimError extends Error {
  override readonly name = 'ClaimError'

  /**
   * @param place where the claim stands, such as "claims.csv line 3"
   * @param problem the field and what was expected, such as "share: expected 0 to 1, got '80'"
   */
  constructor(
    readonly place: string,
    readonly problem: string,
  ) {
    super(`${place}: ${problem}`)
  }
}

const LONGEST_SHOWN = 40
const PERCENT = /^(\d{1,3}(?:\.\d{1,9})?)\s*%$/
const DECIMAL = /^\d{0,3}(?:\.\d{1,15})?$/

/**
 * Checks one stated claim.
 *
 * @param place where it stands, for the error's message
 * @throws ClaimError naming the place, the field and what was expected
 * @example checkClaim({ share: '80 %', label: 'satisfied+delighted', touchpoint: 'staff' }, 'claims[0]')
 */
export function checkClaim(input: unknown, place: string): StatedClaim {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new ClaimError(place, 'expected a claim with a share')
  }
  const field = (name: keyof ClaimInput): string | null => {
    const value = Object.hasOwn(input, name) ? (input as Record<string, unknown>)[name] : undefined
    if (value === undefined || value === null) return null
    if (typeof value !== 'string' && !(name === 'share' && typeof value === 'number')) {
      throw new ClaimError(place, `${name}: expected a string, got ${typeof value}`)
    }
    return String(value).trim() || null
  }
  return {
    claim: field('claim'),
    share: shareOf(field('share'), place),
    shows: showsOf(field, place),
    touchpoint: field('touchpoint'),
    brand: field('brand'),
  }
}

function shareOf(written: string | null, place: string): number {
  if (written === null) throw new ClaimError(place, 'share: expected 0 to 1, got nothing')
  const percent = PERCENT.exec(written)
  const share = percent
    ? Number(percent[1]) / 100
    : DECIMAL.test(written)
      ? Number(written)
      : Number.NaN
  if (share >= 0 && share <= 1) return share
  throw new ClaimError(place, `share: expected 0 to 1, got ${quoted(written)}`)
}

function showsOf(
  field: (name: 'label' | 'spectrum' | 'signal') => string | null,
  place: string,
): Shows {
  const given = (['label', 'spectrum', 'signal'] as const).filter((name) => field(name) !== null)
  const [name] = given
  if (name === undefined || given.length > 1) {
    const got = given.length === 0 ? 'none of them' : given.join(' and ')
    throw new ClaimError(place, `expected one of label, spectrum and signal, got ${got}`)
  }
  const written = field(name) as string
  if (name === 'signal') {
    return { kind: 'signal', signal: oneOf(SIGNALS, written, name, place) }
  }
  const parts = written.split('+').map((part) => part.trim())
  const all: readonly string[] = name === 'label' ? LABELS : SPECTRA
  const chosen = parts.map((part) => oneOf(all, part, name, place))
  const labels = LABELS.filter((label) =>
    chosen.includes(name === 'label' ? label : spectrumOf(label)),
  )
  return { kind: 'labels', labels }
}

function oneOf<Name extends string>(
  names: readonly Name[],
  written: string,
  field: string,
  place: string,
): Name {
  const plain = written.toLowerCase().replace(/[\s-]+/g, '_')
  const name = names.find((one) => one === plain)
  if (name !== undefined) return name
  throw new ClaimError(place, `${field}: expected ${names.join(', ')}, got ${quoted(written)}`)
}

function quoted(written: string): string {
  const flat = written.replace(/\s+/g, ' ')
  return `'${flat.length > LONGEST_SHOWN ? `${flat.slice(0, LONGEST_SHOWN)}…` : flat}'`
}
