/** Input that cannot be read at all, such as a missing file: says which, and what was expected. */
export class InputError extends Error {
  override readonly name = 'InputError'

  /**
   * @param place the file, with the line where one is to blame
   * @param problem what was expected there
   */
  constructor(
    readonly place: string,
    readonly problem: string,
  ) {
    super(`${place}: ${problem}`)
  }
}
