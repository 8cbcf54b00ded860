import { InputError } from './input-error'

/** A file that breaks off in the middle is a bad row at its end: what came before stands. */
export async function* keepGoing<Batch extends readonly unknown[]>(
  batches: AsyncGenerator<Batch>,
): AsyncGenerator<Batch | InputError> {
  let begun = false
  try {
    for await (const batch of batches) {
      begun ||= batch.length > 0
      yield batch
    }
  } catch (error) {
    if (!(begun && error instanceof InputError)) throw error
    yield error
  }
}
