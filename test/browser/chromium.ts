import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Where Debian, other systems and macOS keep it; the variable CHROMIUM says otherwise. */
const USUAL_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The path of a Chromium, or null where there is none. */
export function chromiumPath(): string | null {
  const given = process.env.CHROMIUM
  if (given) return given
  return USUAL_PATHS.find((path) => existsSync(path)) ?? null
}

/** Why the tests in a browser are skipped, or null where they run. */
export const NO_CHROMIUM =
  chromiumPath() === null
    ? 'no Chromium found: set CHROMIUM to its path, or install it (apt-get install chromium)'
    : null

if (NO_CHROMIUM) console.warn(`The tests in a browser are skipped: ${NO_CHROMIUM}`)

/** Starts the browser that the tests drive. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath()!, args: ['--no-sandbox'] })
}
