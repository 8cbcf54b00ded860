/*
 * Four bytes at once, in one integer: the first byte is the lowest. What is said of a byte is said in
 * its highest bit.
 */
const HIGHEST_BITS = 0x80808080 | 0
/** The bit by which a small letter differs from its capital. */
export const SMALL = 0x20202020

/**
 * Of four bytes those before the first that is no letter of ASCII, each as 0xff.
 *
 * @param small the bytes with the bit of {@link SMALL} set
 * @example leadingLetters(0x2e6b6f2c) // 0, since the first byte is a comma
 */
export function leadingLetters(small: number): number {
  // Letters are 0 to 25 from 'a' on. Others wrap round or reach the highest bit with 102 more, and what
  // they carry harms only bytes behind them.
  const fromA = small - 0x61616161
  const others = (fromA | (fromA + 0x66666666)) & HIGHEST_BITS
  return ((others - 1) & ~others) >> 7
}

/**
 * Not 0 where, of four letters, the first and second or the third and fourth are equal. Where three
 * equal ones follow each other, two of them are such a pair.
 *
 * @param small the bytes with the bit of {@link SMALL} set
 * @param letters the bytes that count, each as 0xff
 */
export function equalPairs(small: number, letters: number): number {
  const differences = (small ^ (small >>> 8)) & 0x00ff00ff
  return ~(differences + 0x00ff00ff) & letters & 0x01000100
}

/**
 * Not 0 where one of the letters and the two bytes after it are equal.
 *
 * @param small four bytes with the bit of {@link SMALL} set
 * @param next the four bytes that begin one further on
 * @param afterNext the four bytes that begin two further on
 * @param letters the bytes that count, each as 0xff
 */
export function drawnOut(small: number, next: number, afterNext: number, letters: number): number {
  const differences = ((small ^ next) | (small ^ afterNext)) & ~SMALL
  return (differences - 0x01010101) & ~differences & letters & HIGHEST_BITS
}
