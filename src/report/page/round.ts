/** A coordinate, to hundredths, without zeros that say nothing. */
export function round(value: number): string {
  return String(Math.round(value * 100) / 100)
}
