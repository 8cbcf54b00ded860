import { InputError } from '../io/input-error'

/**
 * The bytes of a file in a page, unzipped if they were gzipped.
 *
 * @param onRead is told of the bytes read from the file itself
 * @throws InputError for broken gzip, and for a file that cannot be read any more
 */
export async function* fileBytes(
  file: Blob,
  name: string,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      onRead(chunk.length)
      controller.enqueue(chunk)
    },
  })
  const raw = (file.stream() as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(counting)
  const isZipped = await isGzip(file, name)
  const reader = (isZipped ? raw.pipeThrough(new DecompressionStream('gzip')) : raw).getReader()
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      yield value
    }
  } catch (error) {
    const problem = wordsOf(error)
    // What browsers say of a second member, which they do not read.
    const isLonger = isZipped && /\bafter (the )?end\b/i.test(problem)
    const words = isLonger
      ? 'several gzip members in one (unpack it), or broken gzip'
      : 'broken gzip'
    throw new InputError(name, `${isZipped ? words : 'cannot be read'}: ${problem}`)
  } finally {
    // Whoever stops early lets the file go.
    reader.cancel().catch(() => {})
  }
}

async function isGzip(file: Blob, name: string): Promise<boolean> {
  try {
    const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
    return first === 0x1f && second === 0x8b
  } catch (error) {
    // So it is, for one, with a file that was changed or moved since it was chosen.
    throw new InputError(name, `cannot be read: ${wordsOf(error)}`)
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
