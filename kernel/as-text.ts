import { FIRST_CODE, LAST_CODE, LEFT_OUT, STEP } from '../src/model/kernel-text.ts'

/**
 * Bytes as a string of ASCII that no quotes escape: most bytes of code are low, and one character each.
 * Compressed it is an eighth smaller than hexadecimal digits, which are smaller than base64.
 *
 * @returns what `bytesOf` of src/model/kernel-text.ts reads
 */
export function asText(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) {
    const steps = Math.floor(byte / STEP)
    let code = (byte % STEP) + FIRST_CODE
    for (const left of LEFT_OUT) if (code >= left) code++
    if (steps > 0) text += String.fromCharCode(LAST_CODE + steps)
    text += String.fromCharCode(code)
  }
  return text
}
