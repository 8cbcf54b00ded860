import { encodePlain } from './utf8.ts'

/*
 * What the code that reads texts needs of an engine. The kernel has a file of the same name in place of
 * this one; all else is compiled for both from the same source, in which every number is a 32-bit integer.
 */
export type Bytes = Uint8Array
export type Ints = Int32Array
/** Bytes of which four are read at a time. */
export type View = DataView

/** So many bytes, all 0. */
export function createBytes(size: number): Bytes {
  return new Uint8Array(size)
}

/** So many integers, all 0. */
export function createInts(size: number): Ints {
  return new Int32Array(size)
}

/** The same bytes, to be read four at a time. */
export function viewOf(bytes: Bytes): View {
  return new DataView(bytes.buffer)
}

const encoder = typeof TextEncoder === 'undefined' ? null : new TextEncoder()

/**
 * Writes a text as {@link encodePlain} does. Engines read bytes several times faster than the characters of
 * a string, and nearly all of them have an encoder of their own; bare ones get ours.
 */
export function encodeUtf8(text: string, into: Bytes): number {
  return encoder === null ? encodePlain(text, into) : encoder.encodeInto(text, into).written
}
