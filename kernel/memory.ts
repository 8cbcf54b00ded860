/*
 * In place of src/text/memory.ts where the sources are compiled for the kernel: an array is the address of
 * its first entry, and nothing checks bounds.
 */
import { encodePlain } from './utf8.ts'

@unmanaged
export class Bytes {
  @inline @operator('[]') get(at: i32): i32 {
    return load<u8>(changetype<usize>(this) + at)
  }

  @inline @operator('[]=') set(at: i32, value: i32): void {
    store<u8>(changetype<usize>(this) + at, value)
  }
}

@unmanaged
export class Ints {
  /** The entries from one on. */
  @inline from(at: i32): Ints {
    return changetype<Ints>(changetype<usize>(this) + (<usize>at << 2))
  }

  @inline @operator('[]') get(at: i32): i32 {
    return load<i32>(changetype<usize>(this) + (<usize>at << 2))
  }

  @inline @operator('[]=') set(at: i32, value: i32): void {
    store<i32>(changetype<usize>(this) + (<usize>at << 2), value)
  }
}

/** WebAssembly is little-endian throughout; what asks for another order asks for zeros. */
@unmanaged
export class View {
  @inline getInt32(at: i32, littleEndian: bool): i32 {
    return load<i32>(changetype<usize>(this) + at)
  }

  @inline getUint8(at: i32): i32 {
    return load<u8>(changetype<usize>(this) + at)
  }

  @inline setInt32(at: i32, value: i32): void {
    store<i32>(changetype<usize>(this) + at, value)
  }
}

// What was never written is zero: the heap only grows.
export function createBytes(size: i32): Bytes {
  return changetype<Bytes>(heap.alloc(size))
}

export function createInts(size: i32): Ints {
  return changetype<Ints>(heap.alloc(size << 2))
}

@inline
export function viewOf(bytes: Bytes): View {
  return changetype<View>(bytes)
}

/** For the words of the sources: texts come to the kernel encoded. */
export function encodeUtf8(text: string, into: Bytes): i32 {
  return encodePlain(text, into)
}
