/** Input that cannot be read at all: says which, and what was expected. */
export class InputError extends Error {
  override readonly name = 'InputError'
}
