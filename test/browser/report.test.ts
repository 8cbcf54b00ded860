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

/** Touchpoints that fail and excel, often enough that the page tells what that costs and earns. */
const PATH = Array.from({ length: 240 }, (_, i) => {
  const [fails, excels] = [
    ['left me on hold on the phone', 'on the phone stayed on the line and helped my mother'],
    ['of the staff laughed at me, so rude', 'of the staff stayed late and helped my mother'],
    ['threw my delivery over the fence', 'drove back at night with my delivery'],
  ][i % 3]!
  const told = (i * 7) % 5 < 3 ? 'I told everybody, best ever!' : 'Nice.'
  const angry = (i * 11) % 5 < 3 ? 'Disgusting, never again, I cancelled!' : 'A bit annoying.'
  return (i * 13) % 20 < 9 + Math.floor(i / 40)
    ? `The man ${fails}, ${i} minutes. ${angry}`
    : `The kind lady ${excels}, ${i} minutes. ${told}`
})

/** By place in the list: some brands have many posts, one has none beside it. */
function brandOf(text: string, i: number): string {
  const made = i - HOSTILE.length - FRICTION.length
  if (made < 0) return text.slice(0, 80)
  return ['Loopreel', 'Pulsefone', 'Ternline'][made < 12 ? 0 : made < 90 ? 1 : 2]!
}

const DAY_MS = 86_400_000
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
    const posts = [...HOSTILE, ...FRICTION, ...PATH].map((text, i, { length }) =>
      JSON.stringify({
        id: text.slice(0, 80),
        text,
        brand: brandOf(text, i),
        time: new Date(Date.UTC(2026, 0, 1) + Math.floor((i / length) * 212) * DAY_MS),
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

  it.each(LOOKS)(
    'paints the line in the colours of its ends, to be seen: %s',
    async (_, options) => {
      const watched = await openFile(browser, demo, options)
      const bars = await watched.page.evaluate(() => {
        const rgb = (color: string) => color.match(/\d+/g)!.slice(0, 3).map(Number)
        const luminance = (color: number[]) =>
          color
            .map((c) => (c <= 10 ? c / 3294 : (c / 269 + 0.0513) ** 2.4))
            .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i]!, 0)
        const paper = rgb(getComputedStyle(document.querySelector('.delight')!).backgroundColor)
        return [...document.querySelectorAll('.delight .line g')].map((bar) => {
          const [base, end] = [...bar.querySelectorAll('rect')].map((rect) =>
            getComputedStyle(rect),
          )
          const [under, over, part] = [rgb(base!.fill), rgb(end!.fill), Number(end!.fillOpacity)]
          const seen = under.map((c, i) => c + (over[i]! - c) * part)
          const [a, b] = [luminance(seen), luminance(paper)]
          return {
            redder: seen[0]! - seen[1]!,
            contrast: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05),
          }
        })
      })
      for (const { contrast } of bars) expect(contrast).toBeGreaterThan(3)
      // From the one end to the other, less red and more green with each bar.
      for (const [i, { redder }] of bars.entries()) {
        if (i > 0) expect(redder).toBeLessThan(bars[i - 1]!.redder)
      }
      expect(bars.at(0)!.redder).toBeGreaterThan(60)
      expect(bars.at(-1)!.redder).toBeLessThan(-60)
      await watched.page.context().close()
    },
  )

  it.each(LOOKS)('keeps hostile posts inert, and axe minds nothing: %s', async (name, options) => {
    const watched = await openFile(browser, page, options)
    await picture(watched.page, `report-${name}`)
    const harm = 'img, iframe, a, textarea, [onload], [onerror]'
    expect(await watched.page.locator(harm).count()).toBe(0)
    // The one that sorts.
    expect(await watched.page.locator('script').count()).toBe(1)
    expect(await watched.page.title()).toBe('The measured tails')
    expect(await watched.page.locator('blockquote').count()).toBeGreaterThan(0)
    for (const name of [
      'Over time',
      'What outrages',
      'Friction: what',
      'Human and machine',
      'Journeys',
      'Claims',
      'News',
    ]) {
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

  it('keeps the names of weeks apart on a small phone, where the year turns too', async () => {
    const input = join(folder, 'weeks.jsonl')
    const weeks = Array.from({ length: 26 }, (_, i) =>
      JSON.stringify({ text: `Fine ${i}.`, time: new Date(Date.UTC(2026, 0, 1 + 7 * i)) }),
    )
    writeFileSync(input, weeks.join('\n'))
    const html = join(folder, 'weeks.html')
    execFileSync(process.execPath, [CLI, 'measure', input, '--html', html])
    const watched = await openFile(browser, html, { viewport: { width: 320, height: 800 } })
    const names = await watched.page.locator('.over svg').evaluateAll((pictures) =>
      pictures.map((picture) =>
        [...picture.querySelectorAll('.names text')].map((name) => {
          const { left, right } = name.getBoundingClientRect()
          return { left, right }
        }),
      ),
    )
    expect(names).toHaveLength(2)
    for (const [first, ...others] of names) {
      expect(first!.left).toBeGreaterThanOrEqual(0)
      others.reduce((before, name) => {
        expect(name.left).toBeGreaterThan(before.right + 2)
        return name
      }, first!)
    }
    await watched.page.context().close()
  })

  it.each([
    ['wide', 1280],
    ['phone', 390],
  ])('sorts groups by keyboard, numbers as numbers, and says so: %s', async (_, width) => {
    const watched = await openFile(browser, page, { viewport: { width, height: 900 } })
    const table = watched.page.getByRole('table', { name: 'The two tails by brand', exact: true })
    const column = (nth: number): Promise<string[]> =>
      table
        .locator('tbody tr')
        .evaluateAll(
          (rows, at) => rows.map((row) => (row as HTMLTableRowElement).cells[at]!.textContent),
          nth,
        )
    const heads = table.getByRole('columnheader')
    const posts = heads.filter({ hasText: 'posts' })
    const before = await column(0)
    await posts.getByRole('button').focus()
    await watched.page.keyboard.press('Enter')
    expect(await posts.getAttribute('aria-sort')).toBe('descending')
    const falling = (await column(4)).map(Number)
    expect(falling).toEqual([...falling].sort((a, b) => b - a))
    // As text 9 would come before 12.
    expect(falling.some((n) => n > 9) && falling.some((n) => n < 10)).toBe(true)
    await watched.page.keyboard.press('Space')
    expect(await posts.getAttribute('aria-sort')).toBe('ascending')
    expect((await column(4)).map(Number)).toEqual([...falling].reverse())
    expect(await watched.page.getByRole('status').first().textContent()).toBe(
      'Sorted by posts, ascending.',
    )
    await heads.filter({ hasText: 'brand' }).getByRole('button').focus()
    await watched.page.keyboard.press('Enter')
    expect(await posts.getAttribute('aria-sort')).toBeNull()
    expect((await column(0)).sort()).toEqual([...before].sort())
    expect(await violations(watched.page)).toEqual([])
    expect(watched.complaints).toEqual([])
    await watched.page.context().close()
  })

  it('keeps its tables as they are where no script may run', async () => {
    const watched = await openFile(browser, page, { javaScriptEnabled: false })
    expect(await watched.page.locator('button').count()).toBe(0)
    expect(await watched.page.getByRole('columnheader', { name: 'posts' }).count()).toBeGreaterThan(
      0,
    )
    await watched.page.context().close()
  })
})
