/** Says what of a saved state is not as expected. */
export function fail(at: string, expected: string): never {
  throw new TypeError(`state: ${at}: expected ${expected}`)
}

export function record(value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(at, 'an object')
  return value as Record<string, unknown>
}

export function list(value: unknown, at: string): readonly unknown[] {
  return Array.isArray(value) ? value : fail(at, 'a list')
}

export function strings(value: unknown, at: string): readonly string[] {
  return list(value, at).map((item) => text(item, at))
}

export function text(value: unknown, at: string): string {
  return typeof value === 'string' ? value : fail(at, 'a string')
}

export function number(value: unknown, at: string): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : fail(at, 'a number')
}

export function integer(value: unknown, at: string): number {
  return Number.isSafeInteger(value) ? (value as number) : fail(at, 'a whole number')
}

export function count(value: unknown, at: string): number {
  return Number.isSafeInteger(value) && (value as number) >= 0
    ? (value as number)
    : fail(at, 'a whole number >= 0')
}

/** So many counts. */
export function counts(value: unknown, length: number, at: string): number[] {
  const items = list(value, at)
  if (items.length !== length) fail(at, `${length} counts`)
  return items.map((item) => count(item, at))
}

/** Pairs of a key and a count. */
export function pairs(value: unknown, at: string): [number, number][] {
  return list(value, at).map((entry) => {
    const [key, n] = list(entry, at).map((item) => count(item, at))
    if (key === undefined || n === undefined) fail(at, 'pairs of whole numbers')
    return [key as number, n as number]
  })
}
