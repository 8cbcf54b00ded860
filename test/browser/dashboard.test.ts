import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { labelsFromCsv } from '../../src/element/label-csv'
import { type Audit, createDetector, drawAudit, measureAudit } from '../../src/index'
import { launch, NO_CHROMIUM } from './chromium'
import { dropFile, longestDuring, openFile, picture, violations, type Watched } from './page'
import { generatedCsv, HOSTILE } from './texts'

const ROOT = new URL('../..', import.meta.url).pathname
const PAGE = join(ROOT, 'examples/dashboard/dist/index.html')
const POSTS = 10_000
/** How long the page's main thread may work at a stretch, in milliseconds. */
const LONGEST_TASK = 100

const folder = mkdtempSync(join(tmpdir(), 'delight-browser-'))
const file = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe.skipIf(NO_CHROMIUM)('the dashboard in Chromium', () => {
  let browser: Browser
  const csv = file('posts.csv', generatedCsv(POSTS))
  const demo = join(ROOT, 'data/demo-posts.csv')

  beforeAll(async () => {
    execFileSync(
      process.execPath,
      ['node_modules/tsx/dist/cli.mjs', 'examples/dashboard/build.ts'],
      {
        cwd: ROOT,
      },
    )
    browser = await launch()
  })
  afterAll(() => browser?.close())

  async function opened(path: string, options = {}): Promise<Watched> {
    const watched = await openFile(browser, PAGE, options)
    await dropFile(watched.page, path)
    await watched.page.locator('#summary').waitFor()
    return watched
  }

  async function expectQuiet({ page, complaints, requests }: Watched): Promise<void> {
    expect(complaints).toEqual([])
    expect(requests).toEqual([])
    await page.context().close()
  }

  const option = (page: Page) => page.locator('delight-queue [role=option][aria-selected=true]')

  it(`takes ${POSTS} posts that are dropped, and stays fluid`, async () => {
    const watched = await openFile(browser, PAGE)
    const { page } = watched
    await page.evaluate(() => {
      addEventListener('drop', () => performance.mark('dropped'), { capture: true })
      const root = document.querySelector('delight-queue')!.shadowRoot!
      new MutationObserver((_, observer) => {
        if (!root.querySelector('[role=option] .label')) return
        performance.mark('first rows')
        observer.disconnect()
      }).observe(root, { subtree: true, childList: true })
    })
    let times = { rows: 0, all: 0 }
    const longest = await longestDuring(page, async () => {
      await dropFile(page, csv)
      await page.locator('#summary').waitFor()
      times = await page.evaluate(() => {
        const at = (name: string): number => performance.getEntriesByName(name)[0]!.startTime
        return { rows: at('first rows') - at('dropped'), all: performance.now() - at('dropped') }
      })
      const shows = page.locator('delight-queue .shows button')
      expect(await shows.nth(1).textContent()).toBe('all10,000')
      await shows.nth(1).click()
      const list = page.locator('delight-queue [role=listbox]')
      for (let i = 0; i < 30; i++) {
        await list.evaluate((node, part) => {
          node.scrollTop = node.scrollHeight * part
        }, i / 30)
        await page.waitForTimeout(20)
      }
      await list.press('End')
      expect(await option(page).getAttribute('aria-posinset')).toBe('10000')
      await list.press('Home')
      await page.locator('delight-queue select').selectOption({ label: 'waiting' })
      await page.waitForFunction(() => {
        const root = document.querySelector('delight-queue')!.shadowRoot!
        return (
          root.querySelector('.shows [aria-pressed=true]') && root.querySelector('[role=option]')
        )
      })
      await page.locator('delight-queue input').fill('pulsefone')
      await page.waitForTimeout(1500)
      expect(await option(page).textContent()).toMatch(/Pulsefone/)
      expect(await page.locator('delight-queue [role=option]').count()).toBeLessThan(60)
    })
    console.log(
      `${POSTS} posts: first rows after ${times.rows.toFixed(0)} ms, all and the report after ${times.all.toFixed(0)} ms, longest task ${longest.observed.toFixed(0)} ms (${longest.work.toFixed(0)} ms of work)`,
    )
    expect(longest.work).toBeGreaterThan(0)
    expect(longest.work).toBeLessThan(LONGEST_TASK)
    await expectQuiet(watched)
  })

  it('is worked by the keyboard alone, and its labels come back', async () => {
    const watched = await opened(csv)
    const { page } = watched
    await page.evaluate(() => {
      const seen: string[] = []
      Object.assign(globalThis, { seen })
      document.body.addEventListener('delight-label', ({ detail }) => {
        seen.push(`${detail.how} ${detail.number} ${detail.label}`)
      })
    })
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.role ?? '')
    for (let i = 0; i < 20 && (await focused()) !== 'listbox'; i++) await page.keyboard.press('Tab')
    expect(await focused()).toBe('listbox')
    const place = () => option(page).getAttribute('aria-posinset')
    const type = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key)
    }
    expect(await place()).toBe('1')
    await type('j', 'ArrowDown', 'k')
    expect(await place()).toBe('2')
    await type('a')
    expect(await place()).toBe('3')
    await type('2', '5')
    expect(await place()).toBe('5')
    await type('u')
    expect(await place()).toBe('4')
    await type('3')
    const status = page.locator('delight-queue [role=status]')
    expect(await status.textContent()).toBe('Labelled: neutral. 3 labelled.')
    const active = await page
      .locator('delight-queue [role=listbox]')
      .getAttribute('aria-activedescendant')
    expect(active).toBe(await option(page).getAttribute('id'))
    await type('?')
    expect(await page.locator('delight-queue dialog').isVisible()).toBe(true)
    await picture(page, 'help')
    await type('Escape', '/')
    await page.keyboard.type('on hold j1a')
    expect(await status.textContent()).toBe('0 posts.')
    await type('Escape')
    await page.keyboard.type('ON HOLD')
    await type('Escape')
    expect(await option(page).textContent()).toMatch(/on hold/)
    expect(await focused()).toBe('listbox')
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
    expect(seen.map((entry) => entry.replace(/ \d+ /, ' '))).toEqual([
      expect.stringMatching(/^agree (outraged|delighted)$/),
      'relabel dissatisfied',
      'relabel delighted',
      'undo null',
      'relabel neutral',
    ])
    const saved = await download(page)
    const rows = saved.trim().split('\n')
    expect(rows[0]).toBe('id,text,label,post,predicted')
    expect(rows).toHaveLength(4)
    await expectQuiet(watched)
  })

  async function download(page: Page): Promise<string> {
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export labels' }).press('Enter')
    return readFileSync(await (await waiting).path(), 'utf8')
  }

  it('draws an audit whose labels measureAudit reads', async () => {
    const watched = await opened(csv)
    const { page } = watched
    await page.locator('#labels').fill('40')
    await page.locator('#audit button').click()
    const count = page.locator('delight-queue .audit p')
    await page.waitForFunction(
      () => document.querySelector('delight-queue')?.audit?.items.length === 40,
    )
    await picture(page, 'audit')
    await page.locator('delight-queue [role=listbox]').focus()
    for (let i = 0; i < 40; i++) await page.keyboard.press(i % 9 === 8 ? '3' : 'a')
    expect(await count.textContent()).toMatch(/^Audit: 40 of 40/)
    await page.locator('#audited', { hasText: 'By 40 labels' }).waitFor()
    const audit = await page.evaluate(() => document.querySelector('delight-queue')!.audit as Audit)
    const sheet = await download(page)
    expect(sheet.split('\n', 1)[0]).toBe('id,text,label,post,inclusion,design,outcome,model')
    const labels = labelsFromCsv(sheet, audit)
    expect(labels.filter((label) => label === 'neutral').length).toBeGreaterThanOrEqual(4)
    expect(labels).not.toContain(null)
    const inPage = await page.evaluate(() => document.querySelector('delight-queue')!.auditReport())
    expect(measureAudit(audit, labels)).toEqual(inPage)
    const posts = await page.evaluate(() => [...document.querySelector('delight-queue')!.posts])
    const again = await drawAudit(posts, { detector: createDetector(), labels: 40 })
    expect(again).toEqual(audit)
    await expectQuiet(watched)
  })

  it('lets no post be more than text', async () => {
    const lines = HOSTILE.map((text) =>
      JSON.stringify({ text, brand: text.slice(0, 80), id: text.slice(0, 80) }),
    )
    const watched = await opened(file('hostile.jsonl', `${lines.join('\n')}\nnot json\n`))
    const { page } = watched
    await page.locator('delight-queue .shows button').nth(1).click()
    await page.locator('delight-queue [role=listbox]').focus()
    for (const _ of HOSTILE) {
      await page.locator('delight-post article:not([aria-busy])').waitFor()
      await page.keyboard.press('1')
    }
    const inside = await page.evaluate(() => {
      const roots = [document.querySelector('delight-queue')!.shadowRoot!]
      roots.push(roots[0]!.querySelector('delight-post')!.shadowRoot!)
      const harm = 'script, img, iframe, svg, style, a, textarea, [onload], [onerror]'
      return roots.flatMap((root) => [...root.querySelectorAll(harm)].map((node) => node.outerHTML))
    })
    expect(inside).toEqual([])
    expect(await page.title()).toBe('What customers tell – delight-detector')
    expect(await page.locator('delight-queue .left').textContent()).toMatch(
      /^1 row is no post and was left out: hostile.jsonl line 13/,
    )
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(wide).toBe(false)
    const saved = await download(page)
    expect(saved).toContain(`"'=HYPERLINK(""https`)
    await picture(page, 'hostile')
    expect(await violations(page)).toEqual([])
    await expectQuiet(watched)
  })

  it.each([
    [
      'a missing text column',
      'bad.csv',
      'id,stars\n1,2\n',
      'bad.csv: expected a column with the text',
    ],
    ['an empty file', 'empty.csv', '', 'empty.csv: expected posts, got an empty file'],
    [
      'a file that is no text',
      'zip.csv',
      'text\n\u0000\u0000',
      'zip.csv line 2: expected text, got NUL bytes',
    ],
  ])('says what is wrong with %s', async (_, name, content, words) => {
    const watched = await openFile(browser, PAGE)
    await dropFile(watched.page, file(name, content))
    const said = watched.page.locator('#message, delight-queue .left')
    await said.filter({ hasText: words }).waitFor()
    await expectQuiet(watched)
  })

  it.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    [
      'phone',
      { colorScheme: 'light', viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
    ],
    [
      'phone-dark',
      { colorScheme: 'dark', viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
    ],
  ] as const)('has nothing that axe minds: %s', async (name, options) => {
    const watched = await openFile(browser, PAGE, options)
    const { page } = watched
    await picture(page, `empty-${name}`)
    expect(await violations(page)).toEqual([])
    await dropFile(page, demo)
    await page.locator('#summary').waitFor()
    await page.locator('delight-queue [role=listbox]').focus()
    await page.keyboard.press('a')
    await page.keyboard.press('4')
    await page.locator('delight-post article:not([aria-busy])').waitFor()
    await picture(page, `dashboard-${name}`)
    expect(await violations(page)).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(wide).toBe(false)
    await expectQuiet(watched)
  })
})
