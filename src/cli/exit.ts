/** What the command's exit code says. */
export const EXIT = {
  /** All that was asked for was done. */
  ok: 0,
  /** A fault of the program itself. */
  fault: 1,
  /** The call or the input was not as expected. */
  input: 2,
  /** The output could not be written. */
  output: 3,
  /** Interrupted from the keyboard. */
  interrupted: 130,
} as const

/** Output that cannot be written: says which, and why. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
}
