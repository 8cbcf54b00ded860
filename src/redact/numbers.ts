import { LONGEST_IBAN, passesIban, passesLuhn } from './checksum'
import { findMarkedNumbers } from './marked-numbers'
import { matches, type Redacted, type Redaction } from './redaction'

/** Longer runs of digits are taken out whatever they are: no card or account number has fewer. */
const LONG = 13
/** A number written without a gap is nobody's price from so many digits on. */
const UNBROKEN = 8

/** Digits, and between them at most three characters that people group digits by. */
const RUN = /\(?\+?\p{Nd}(?:[\s.\-‐-―−/()_·•*\u00ad\u200b-\u200f\u2060\ufeff]{0,3}\p{Nd})+/gu
const DATE = /^\d{1,4}([./-])\d{1,2}\1\d{1,4}(?:\s\d{1,2}[.:]?\d{0,2})?$/

const IBAN_START = /(?<![\p{L}\p{N}])[a-z]{2}\d{2}(?=[a-z0-9 -])/giu
const POSTCODE =
  /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]{2} \d{5}(?:-\d{4})?)(?![\p{L}\p{N}])/gu

/** A word that says what the code after it is. */
const CODE =
  /(?<![\p{L}])(?:account|acct|card|policy|booking|reference|ref|order|customer|ticket|invoice|membership|member|loyalty|case|tracking|passport|sort code|pnr|iban|ssn)(?: (?:number|code|reference|ref|no|nr|id))?[ .:#]{0,3}(?:(?:is|was) )?(?=[a-z-]{0,12}\d)([a-z0-9][a-z0-9-]{3,30})(?![\p{L}\p{N}])/dgiu

/** Phone, card and account numbers, post codes, and long numbers of no known kind. */
export function findNumbers(text: string): Redaction[] {
  const codes = [...text.matchAll(CODE)].map(({ indices }) => {
    const [start, end] = indices![1]!
    return { start, end, kind: 'account' as const }
  })
  const runs = matches(text, RUN, 'number').flatMap((run) => {
    const kind = kindOf(text.slice(run.start, run.end))
    return kind === null ? [] : [{ ...run, kind }]
  })
  const marked = findMarkedNumbers(text, LONG, longKind)
  return [...ibans(text), ...codes, ...runs, ...marked, ...matches(text, POSTCODE, 'address')]
}

function kindOf(run: string): Redacted | null {
  const digits = run.replace(/\P{Nd}/gu, '')
  if (digits.length >= LONG) {
    const kind = longKind(digits)
    return kind === 'number' && isInternational(run) && digits.length <= 15 ? 'phone' : kind
  }
  if (digits.length < 7 || DATE.test(run)) return null
  if (isPhone(run, digits)) return 'phone'
  return /\p{Nd}{8}/u.test(run) && digits.length >= UNBROKEN ? 'number' : null
}

function longKind(digits: string): 'card' | 'number' {
  return passesLuhn(digits) ? 'card' : 'number'
}

function isInternational(run: string): boolean {
  return /^\(?(?:\+|00)/.test(run)
}

function isPhone(run: string, digits: string): boolean {
  if (isInternational(run)) return true
  const groups = run.split(/\P{Nd}+/u).filter((group) => group !== '')
  // Times and dates come in twos.
  if (digits.length < 9 && groups.every((group) => group.length <= 2)) return false
  if (digits.startsWith('0')) return digits.length >= 8
  const lengths = groups.map((group) => group.length).join(' ')
  return /^(?:1 )?(?:3 3 4|3 4|3 7)$/.test(lengths)
}

function ibans(text: string): Redaction[] {
  const found: Redaction[] = []
  for (const { index } of text.matchAll(IBAN_START)) {
    let compact = ''
    let end = index
    for (let at = index; at < text.length && compact.length < LONGEST_IBAN; at++) {
      const character = text[at]!
      if (/[ -]/.test(character)) continue
      if (!/[a-z0-9]/i.test(character)) break
      compact += character.toUpperCase()
      if (!/[a-z0-9]/i.test(text[at + 1] ?? '') && passesIban(compact)) end = at + 1
    }
    if (end > index) found.push({ start: index, end, kind: 'account' })
  }
  return found
}
