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
  checkParts(caller, report, expected, PARTS)
  const { version } = report as Readonly<Record<string, unknown>>
  if (version !== VERSION) {
    throw new TypeError(
      `${caller}: report: expected version ${VERSION}, got version ${String(version)}`,
    )
  }
}

/** Checks the same of what journeys report. */
export function checkJourneys(caller: string, report: unknown): void {
  const expected = 'a report of journeys, as createJourneys gives it'
  checkParts(caller, report, expected, ['allCustomers', 'silence', 'touchpoints', 'channels'])
}

/** Checks the same of what claims report. */
export function checkClaims(caller: string, report: unknown): void {
  checkParts(caller, report, 'a report of claims, as measureClaims gives it', [
    'rows',
    'posts',
    'texts',
    'fewest',
  ])
}

function checkParts(
  caller: string,
  report: unknown,
  expected: string,
  names: readonly string[],
): void {
  checkArgument(caller, 'report', report, {
    expected,
    fits: (value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      !(value instanceof Promise),
  })
  const parts = report as Readonly<Record<string, unknown>>
  const missing = names.find((name) => parts[name] === undefined)
  if (missing !== undefined) {
    throw new TypeError(
      `${caller}: report: expected ${expected}, got an object without '${missing}'`,
    )
  }
}
