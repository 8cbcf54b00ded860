import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, NO_CHROMIUM } from './chromium'
import { openFile, picture, violations } from './page'
import { HOSTILE } from './texts'

const CLI = new URL('../../dist/cli.js', import.meta.url).pathname

/** Enough of both that the page tells of friction, and of human and machine. */
const FRICTION = Array.from({ length: 12 }, (_, i) => [
  `${i + 2} hours on hold on the phone, nobody ever answered, nobody rang back. Disgusting, never again! <b>`,
  `The kind lady at the desk stayed ${i + 2} hours longer to help my mother, what a wonderful person! I told everybody. <i>`,
]).flat()

describe.skipIf(NO_CHROMIUM)('the report page in Chromium', () => {
  let browser: Browser
  const folder = mkdtempSync(join(tmpdir(), 'delight-report-'))
  const page = join(folder, 'report.html')

  beforeAll(async () => {
    const posts = [...HOSTILE, ...FRICTION].map((text, i) =>
      JSON.stringify({
        id: text.slice(0, 80),
        text,
        brand: text.slice(0, 80),
        time: `2026-03-0${1 + (i % 9)}`,
        weight: 10 * i,
      }),
    )
    const input = join(folder, 'posts.jsonl')
    writeFileSync(input, posts.join('\n'))
    execFileSync(process.execPath, [CLI, 'measure', input, '--by', 'brand', '--html', page])
    browser = await launch()
  })
  afterAll(() => browser?.close())

  it.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['phone', { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }],
  ] as const)('keeps hostile posts inert, and axe minds nothing: %s', async (name, options) => {
    const watched = await openFile(browser, page, options)
    await picture(watched.page, `report-${name}`)
    const harm = 'script, img, iframe, a, textarea, [onload], [onerror]'
    expect(await watched.page.locator(harm).count()).toBe(0)
    expect(await watched.page.title()).toBe('The measured tails')
    expect(await watched.page.locator('blockquote').count()).toBeGreaterThan(0)
    for (const name of ['Friction: what makes it hard', 'Human and machine']) {
      expect(await watched.page.getByRole('heading', { name }).isVisible()).toBe(true)
    }
    expect(await violations(watched.page)).toEqual([])
    const wide = await watched.page.evaluate(
      () => document.documentElement.scrollWidth > innerWidth,
    )
    expect(wide).toBe(false)
    expect(watched.complaints).toEqual([])
    expect(watched.requests).toEqual([])
    await watched.page.context().close()
  })
})
