import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { launch, NO_CHROMIUM } from './chromium'
import { openFile, picture } from './page'

const ROOT = new URL('../../', import.meta.url).pathname
const CLI = join(ROOT, 'dist/cli.js')
const COLUMNS = 80

/** What the summary colours with, and what a dark terminal shows it as. */
const COLOURS: Readonly<Record<string, string>> = {
  1: 'font-weight:bold',
  2: 'opacity:.6',
  31: 'color:#f66',
  32: 'color:#5c5',
  33: 'color:#db4',
  90: 'color:#888',
}

function summary(variables: Readonly<Record<string, string>>): string {
  const env = { ...process.env, ...variables }
  const arguments_ = [
    'measure',
    'data/demo-posts.csv',
    '--normal',
    '--claims',
    'examples/claims.csv',
  ]
  return execFileSync(process.execPath, [CLI, ...arguments_], { cwd: ROOT, env, encoding: 'utf8' })
}

/** A page that shows what a terminal would. */
function terminalPage(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const shown = escaped
    .split('\u001b[')
    .map((part, i) => {
      const end = part.indexOf('m')
      if (i === 0) return part
      const style = COLOURS[part.slice(0, end)]
      return `${style ? `<span style="${style}">` : '</span>'}${part.slice(end + 1)}`
    })
    .join('')
  return `<meta charset="utf-8"><body style="background:#16181d;color:#ddd"><pre>${shown}</pre>`
}

describe('the summary in a terminal', () => {
  it('has no colours where there is no terminal, or none are wanted', () => {
    expect(summary({ FORCE_COLOR: '', NO_COLOR: '1' })).not.toContain('\u001b')
  })

  it.skipIf(NO_CHROMIUM)('fits 80 columns and has its colours', async () => {
    const text = summary({ FORCE_COLOR: '1', NO_COLOR: '' })
    for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(COLUMNS)
    const codes = new Set(
      text
        .split('\u001b[')
        .slice(1)
        .map((part) => part.slice(0, part.indexOf('m'))),
    )
    expect([...codes]).toEqual(expect.arrayContaining(['31', '32', '33']))
    const file = join(mkdtempSync(join(tmpdir(), 'delight-terminal-')), 'terminal.html')
    writeFileSync(file, terminalPage(text))
    const browser = await launch()
    const { page, complaints } = await openFile(browser, file, {
      viewport: { width: 700, height: 900 },
    })
    await picture(page, 'terminal')
    expect(complaints).toEqual([])
    await browser.close()
  })
})
