import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createExplainer } from '../../src/explainer'
import { explanationToMarkdown, explanationToTerminal } from '../../src/report/explanation-text'
import { toHighlightedHtml } from '../../src/report/highlight'
import { launch, NO_CHROMIUM } from './chromium'
import { openFile } from './page'
import { HOSTILE } from './texts'

const explainer = createExplainer()
/** What a terminal takes for a colour or its end. */
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[\\d{1,2}m`, 'g')

/** A page that holds each piece as it is, a section for each. */
function pageOf(pieces: readonly string[]): string {
  const sections = pieces.map((piece) => `<section>${piece}</section>`)
  return `<!doctype html><meta charset="utf-8"><title>calm</title>${sections.join('\n')}`
}

describe.skipIf(NO_CHROMIUM)('explanations of hostile texts in Chromium', () => {
  let browser: Browser
  const folder = mkdtempSync(join(tmpdir(), 'delight-explanation-'))

  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  /** What a page of the pieces does, and the elements that it has grown. */
  async function shown(name: string, pieces: readonly string[]) {
    const file = join(folder, `${name}.html`)
    writeFileSync(file, pageOf(pieces))
    const { page, complaints, requests } = await openFile(browser, file)
    const elements = await page.$$eval('section *', (all) => [
      ...new Set(all.map(({ tagName }) => tagName)),
    ])
    const attributes = await page.$$eval('section *', (all) => [
      ...new Set(all.flatMap((element) => element.getAttributeNames())),
    ])
    const texts = await page.$$eval('section', (all) => all.map(({ textContent }) => textContent))
    expect(await page.title()).toBe('calm')
    expect(complaints).toEqual([])
    expect(requests).toEqual([])
    return { elements, attributes, texts }
  }

  it('as HTML are marks and text', async () => {
    const pieces = HOSTILE.map((text) => toHighlightedHtml(text, explainer.explain(text)))
    const { elements, attributes, texts } = await shown('html', pieces)
    expect(elements).toEqual(['MARK'])
    expect(attributes.sort()).toEqual(['class', 'title'])
    expect(texts).toHaveLength(HOSTILE.length)
    expect(texts[0]).toBe(HOSTILE[0])
    expect(texts[4]).toBe(HOSTILE[4])
  })

  it('as Markdown are no markup even where a renderer lets all markup through', async () => {
    const pieces = HOSTILE.map((text) => explanationToMarkdown(text, explainer.explain(text)))
    const { elements, texts } = await shown('markdown', pieces)
    expect(elements).toEqual([])
    expect(texts).toHaveLength(HOSTILE.length)
  })
})

describe('explanations of hostile texts', () => {
  it.each(HOSTILE.map((text) => [text.slice(0, 40), text] as const))(
    'keep a terminal to colours alone: %j',
    (_, text) => {
      const shown = explanationToTerminal(text, explainer.explain(text), { color: true })
      const plain = shown.replaceAll(COLOUR, '')
      expect(plain.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
    },
  )
})
