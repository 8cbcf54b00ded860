/**
 * Whether what is printed may be coloured: on a terminal that can, unless NO_COLOR is set (no-color.org), and
 * elsewhere where FORCE_COLOR is.
 */
export function mayColor(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (NO_COLOR) return false
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return process.stdout.isTTY === true && TERM !== 'dumb'
}
