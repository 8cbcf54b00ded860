/** Bytes that one character tells without one before it. */
export const STEP = 85
/** The characters of these bytes begin here, and leave out the two that a string or a template would escape. */
export const FIRST_CODE = 37
export const LEFT_OUT = [92, 96] as const
/** The characters behind this one add a {@link STEP}, two or three to the byte of the next. */
export const LAST_CODE = 123

/** The bytes of a kernel, written as a string by `kernel/as-text.ts`. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  let size = 0
  let added = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > LAST_CODE) added = (code - LAST_CODE) * STEP
    else {
      const leftOut = Number(code > LEFT_OUT[0]) + Number(code > LEFT_OUT[1])
      bytes[size++] = added + code - FIRST_CODE - leftOut
      added = 0
    }
  }
  return bytes.subarray(0, size)
}
