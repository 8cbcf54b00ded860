/** Stands in the place of bytes that are not UTF-8: half a character, of which UTF-8 has none. */
const NOT_UTF8 = '\udfff'
/** By whole characters, since the same half ends some of them, such as the darkest tone of skin. */
const HAS_NOT_UTF8 = /\udfff/u

const NEWLINE = 0x0a
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/** The text of whole lines; {@link isNotUtf8} tells of those with bytes that are not UTF-8, the others are as they were. */
export function textOfLines(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes)
  } catch {
    let text = ''
    for (let at = 0; at < bytes.length; ) {
      const end = bytes.indexOf(NEWLINE, at) + 1 || bytes.length
      text += textOfLine(bytes.subarray(at, end))
      at = end
    }
    return text
  }
}

/** Whether bytes that are not UTF-8 stood in this part of a text of lines. */
export function isNotUtf8(text: string): boolean {
  return text.includes(NOT_UTF8) && HAS_NOT_UTF8.test(text)
}

function textOfLine(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes)
  } catch {
    return lenient.decode(bytes).replaceAll('\ufffd', NOT_UTF8)
  }
}
