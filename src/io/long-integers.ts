/** Fewer digits always fit into a number. */
const LONG = /\d{16}/
/** A whole number of 16 digits or more with the end of a value behind it; no part of a fraction or of an exponent. */
const LONG_INTEGER = /(?<![\d.eE+-])-?[1-9]\d{15,}(?=\s*[,}\]])/g

/**
 * JSON in which whole numbers that a JavaScript number cannot hold stand as strings, so that ids keep their
 * digits. In time linear in its length; most lines hold no such number and stay as they are.
 *
 * @example quoteLongIntegers('{"id":1234567890123456789}') // '{"id":"1234567890123456789"}'
 */
export function quoteLongIntegers(json: string): string {
  if (!LONG.test(json)) return json
  let quoted = ''
  for (let at = 0; at < json.length; ) {
    const start = json.indexOf('"', at)
    const outside = json.slice(at, start < 0 ? json.length : start)
    at = start < 0 ? json.length : endOfString(json, start)
    quoted += outside.replace(LONG_INTEGER, quotedWhereUnsafe)
    if (start >= 0) quoted += json.slice(start, at)
  }
  return quoted
}

function quotedWhereUnsafe(digits: string): string {
  return Number.isSafeInteger(Number(digits)) ? digits : `"${digits}"`
}

/** The place after the string that begins at `start`. */
function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let before = end
    while (json[before - 1] === '\\') before--
    // A quote after an odd number of backslashes is part of the string.
    if ((end - before) % 2 === 0) return end + 1
  }
  return json.length
}
