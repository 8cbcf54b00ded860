import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createExplainer } from '../../src/explain'
import { launch, NO_CHROMIUM } from './chromium'
import { openPage, picture, violations, type Watched } from './page'
import { HOSTILE } from './texts'

const DIST = new URL('../../dist/', import.meta.url).pathname

/** A page without any bundler: it loads the entry as it is published, and that loads its worker. */
const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Posts</title>
<link rel="icon" href="data:,">
<style>
:root{color-scheme:light dark}
body{margin:0 auto;max-width:44rem;padding:1.5rem;background:light-dark(#fff,#14191d);color:light-dark(#111,#eee);font:1rem/1.5 system-ui,sans-serif}
</style>
</head>
<body>
<main>
<h1>Posts</h1>
<delight-post text="I phoned three times and nobody ever called me back. The app just logged me out. Never again!"></delight-post>
<hr>
<delight-post id="second"></delight-post>
</main>
<script type="module">
import { defineElements } from './element.js'
// Set before the class is known, as frameworks do.
document.querySelector('#second').post = {
  text: 'I left my bag in the tram and the driver came back on his break to bring it. I am speechless, I have told everybody!',
  brand: 'Ternline', time: '2026-03-14', reach: 1204,
}
defineElements()
</script>
</body>
</html>`

/** The README's own page. */
const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const README_PAGE = /^```html\n(<delight-post[\s\S]*?)^```$/m.exec(README)?.[1] ?? ''

describe.skipIf(NO_CHROMIUM)('the elements on a page without a bundler', () => {
  let browser: Browser
  let server: Server
  let url: string

  beforeAll(async () => {
    server = createServer(({ url: path = '/' }, response) => {
      const code = /^\/(?:node_modules\/delight-detector\/dist\/)?([\w.-]+\.js)$/.exec(path)?.[1]
      response.setHeader('content-type', code ? 'text/javascript' : 'text/html; charset=utf-8')
      response.end(code ? readFileSync(join(DIST, code)) : path === '/readme' ? README_PAGE : PAGE)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  async function opened(options?: BrowserContextOptions): Promise<Watched> {
    const watched = await openPage(browser, url, options)
    await watched.page.waitForFunction(() =>
      [...document.querySelectorAll('delight-post')].every((post) =>
        post.shadowRoot?.querySelector('.probabilities'),
      ),
    )
    return watched
  }

  async function expectQuiet({ page, complaints, requests }: Watched): Promise<void> {
    expect(complaints).toEqual([])
    expect(requests).toEqual([])
    await page.context().close()
  }

  it('shows a post from its attribute or its property, with what carries the score', async () => {
    const watched = await opened()
    const { page } = watched
    const [first, second] = await page.locator('delight-post').all()
    const text = (await first!.getAttribute('text')) as string
    const explanation = createExplainer().explain(text)
    expect(await first!.locator('header .label').textContent()).toBe(explanation.label)
    expect(await first!.locator('.text').textContent()).toBe(text)
    expect(await first!.locator('mark.below').count()).toBeGreaterThan(0)
    const chips = await first!.locator('.chip').allTextContents()
    const named = [...explanation.signals, ...explanation.touchpoints].map(({ name }) =>
      name.replaceAll('_', ' '),
    )
    expect(chips).toEqual(named)
    expect(await second!.locator('.meta').textContent()).toBe('Ternline2026-03-14reach 1,204')
    expect(await second!.locator('header .label').textContent()).toBe('delighted')
    await first!.evaluate((post) => post.setAttribute('text', 'Store 4 is open until nine.'))
    await first!.locator('.text', { hasText: 'Store 4' }).waitFor()
    await expectQuiet(watched)
  })

  it('runs as the README writes it', async () => {
    const watched = await openPage(browser, url)
    const { page } = watched
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    await page.goto(`${url}readme`)
    await page.locator('delight-queue [role=option][aria-selected=true]').waitFor()
    await page.locator('delight-queue .agree').click()
    expect(await page.locator('body > delight-post header .label').textContent()).toBe('delighted')
    expect(said).toEqual(['7 outraged'])
    await expectQuiet(watched)
  })

  it('says of posts that are none why the queue does not show them', async () => {
    const watched = await opened()
    const { page } = watched
    await page.evaluate(() =>
      document.querySelector('main')?.append(document.createElement('delight-queue')),
    )
    const queue = page.locator('delight-queue')
    const left = queue.locator('.left')
    const give = (posts: unknown) =>
      queue.evaluate((node, value) => {
        ;(node as HTMLElementTagNameMap['delight-queue']).posts = value as never
      }, posts)
    for (const [posts, words] of [
      [
        [{ id: 1 }],
        '1 row is no post and was left out: posts[0]: text: expected a string, got nothing.',
      ],
      [[{ text: 'a', reach: -1 }], '1 row is no post and was left out: posts[0]: reach: expected'],
      ['x', "posts: expected a file or an array of posts, got 'x'"],
    ] as const) {
      await give(posts)
      await left.filter({ hasText: words }).waitFor()
      await queue.locator('[role=status]', { hasText: words }).waitFor({ state: 'attached' })
    }
    await picture(page, 'element-left-out')
    expect(await violations(page)).toEqual([])
    await give([{ text: 'Never again!' }])
    await queue.locator('[role=option]').waitFor()
    expect(await left.isVisible()).toBe(false)
    await expectQuiet(watched)
  })

  it('says so where its worker cannot be loaded', async () => {
    const { page } = await openPage(browser, `${url}readme`)
    await page.route('**/element-worker.js', (route) => route.fulfill({ status: 404 }))
    await page.reload()
    const note = page.locator('body > delight-post .note')
    await note.waitFor()
    expect(await note.textContent()).toMatch(/^Could not be read: the worker could not be run/)
    await page.locator('body > delight-post').evaluate((post) => post.setAttribute('text', 'Fine.'))
    await page.locator('delight-post .note').first().waitFor()
    await page.context().close()
  })

  it('takes its colours from the page', async () => {
    const watched = await opened()
    const label = watched.page.locator('#second header .label')
    const color = () => label.evaluate((node) => getComputedStyle(node).color)
    expect(await color()).toBe('rgb(14, 116, 64)')
    await watched.page.locator('#second').evaluate((post) => {
      post.style.setProperty('--delight-delighted', 'rgb(1, 2, 3)')
    })
    expect(await color()).toBe('rgb(1, 2, 3)')
    await expectQuiet(watched)
  })

  it('lets no text be more than text', async () => {
    const watched = await opened()
    const { page } = watched
    const post = page.locator('#second')
    for (const text of HOSTILE) {
      await post.evaluate((node, value) => {
        ;(node as HTMLElementTagNameMap['delight-post']).post = { text: value, brand: value }
      }, text)
      await post.locator('article:not([aria-busy])').waitFor()
      expect(await post.locator('script, img, iframe, svg, style, a, textarea').count()).toBe(0)
    }
    expect(await page.title()).toBe('Posts')
    await expectQuiet(watched)
  })

  it.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['phone', { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }],
  ] as const)('has nothing that axe minds: %s', async (name, options) => {
    const watched = await opened(options)
    await picture(watched.page, `element-${name}`)
    expect(await violations(watched.page)).toEqual([])
    await expectQuiet(watched)
  })
})
