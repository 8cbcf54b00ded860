/** Longest IBAN of any country. */
export const LONGEST_IBAN = 34

/**
 * Whether digits pass the check of a payment card: Luhn's sum, ISO/IEC 7812-1 (13 to 19 digits).
 *
 * @example passesLuhn('4111111111111111') // true
 */
export function passesLuhn(digits: string): boolean {
  if (!/^\d{13,19}$/.test(digits)) return false
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = i % 2 === 1 ? 2 * digit : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/**
 * Whether letters and digits are an IBAN: remainder 1 modulo 97, ISO 13616.
 *
 * @example passesIban('GB29NWBK60161331926819') // true
 */
export function passesIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false
  let remainder = 0
  for (const character of text.slice(4) + text.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder === 1
}
