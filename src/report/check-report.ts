import { checkArgument } from '../arguments/options'
import type { FullReport } from '../normal/against-normal'

/** Parts that tell a report from anything else, and one of this release from one that an older one saved. */
const PARTS: readonly (keyof FullReport)[] = [
  'measured',
  'prevalence',
  'tails',
  'estimation',
  'drivers',
  'friction',
  'moments',
  'themes',
  'tables',
  'furthest',
]
const VERSION: FullReport['version'] = 2

/**
 * Checks what a public function was given to show, for callers whose types nobody checked.
 *
 * @param caller the function's name, for the message
 * @throws TypeError that says what is missing
 */
export function checkReport(caller: string, report: unknown): void {
  const expected = 'a report, as measureTails gives it'
  checkArgument(caller, 'report', report, {
    expected,
    fits: (value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      !(value instanceof Promise),
  })
  const parts = report as Readonly<Record<string, unknown>>
  const missing = PARTS.find((part) => parts[part] === undefined)
  if (missing !== undefined) {
    throw new TypeError(
      `${caller}: report: expected ${expected}, got an object without '${missing}'`,
    )
  }
  if (parts.version !== VERSION) {
    throw new TypeError(
      `${caller}: report: expected version ${VERSION}, got version ${String(parts.version)}`,
    )
  }
}
