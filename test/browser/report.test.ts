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

const LOOKS = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['phone', { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }],
] as const
const ROOT = new URL('../../', import.meta.url).pathname

describe.skipIf(NO_CHROMIUM)('the report page in Chromium', () => {
  let browser: Browser
  const folder = mkdtempSync(join(tmpdir(), 'delight-report-'))
  const page = join(folder, 'report.html')
  const demo = join(folder, 'demo.html')

  beforeAll(async () => {
    const posts = [...HOSTILE, ...FRICTION].map((text, i) =>
      JSON.stringify({
        id: text.slice(0, 80),
        text,
        brand: text.slice(0, 80),
        time: `2026-03-0${1 + (i % 9)}`,
        weight: 10 * i,
        customer: `${HOSTILE[0]} ${i % 8}`,
        touchpoint: HOSTILE[i % 2],
        channel: HOSTILE[2 + (i % 2)],
      }),
    )
    const input = join(folder, 'posts.jsonl')
    writeFileSync(input, posts.join('\n'))
    const claims = join(folder, 'claims.json')
    const claim = { share: 0.9, label: 'delighted' }
    writeFileSync(
      claims,
      JSON.stringify(HOSTILE.slice(0, 4).map((text) => ({ ...claim, claim: text, brand: text }))),
    )
    const hostile = [input, '--by', 'brand', '--claims', claims, '--html', page]
    execFileSync(process.execPath, [CLI, 'measure', ...hostile])
    const shown = ['data/demo-posts.csv', '--claims', 'examples/claims.csv', '--html', demo]
    execFileSync(process.execPath, [CLI, 'measure', ...shown], { cwd: ROOT })
    browser = await launch()
  })
  afterAll(() => browser?.close())

  it.each(LOOKS)(
    'tells of the demo posts and of what is normal, and axe minds nothing: %s',
    async (name, options) => {
      const watched = await openFile(browser, demo, options)
      await picture(watched.page, `demo-${name}`)
      for (const heading of [/^Journeys/, /^Claims against experience/, /^News/]) {
        const part = watched.page.locator('section').filter({
          has: watched.page.getByRole('heading', { name: heading }),
        })
        expect(await part.isVisible()).toBe(true)
      }
      expect(await watched.page.locator('svg .claimed').count()).toBeGreaterThan(5)
      expect(await violations(watched.page)).toEqual([])
      const wide = await watched.page.evaluate(
        () => document.documentElement.scrollWidth > innerWidth,
      )
      expect(wide).toBe(false)
      expect(watched.complaints).toEqual([])
      expect(watched.requests).toEqual([])
      await watched.page.context().close()
    },
  )

  it.each(LOOKS)('keeps hostile posts inert, and axe minds nothing: %s', async (name, options) => {
    const watched = await openFile(browser, page, options)
    await picture(watched.page, `report-${name}`)
    const harm = 'script, img, iframe, a, textarea, [onload], [onerror]'
    expect(await watched.page.locator(harm).count()).toBe(0)
    expect(await watched.page.title()).toBe('The measured tails')
    expect(await watched.page.locator('blockquote').count()).toBeGreaterThan(0)
    for (const name of ['Friction: what', 'Human and machine', 'Journeys', 'Claims', 'News']) {
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
