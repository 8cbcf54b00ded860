import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Installed, install } from './package/packed'

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const TSX = new URL('../node_modules/tsx/dist/cli.mjs', import.meta.url).pathname

/** The blocks of code in the README that are of a language. */
function blocks(language: string): string[] {
  return [...README.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , code]) => code!)
}

describe('the README', () => {
  let installed: Installed

  beforeAll(() => {
    installed = install(['typescript', 'ts-node', '@types/node', 'undici-types'])
    const data = new URL('../data/demo-posts.csv', import.meta.url).pathname
    cpSync(data, join(installed.folder, 'data/demo-posts.csv'))
    mkdirSync(join(installed.folder, 'examples'), { recursive: true })
    for (const name of ['claims.csv', 'firm-texts.csv', 'customer-values.csv']) {
      const example = new URL(`../examples/${name}`, import.meta.url).pathname
      cpSync(example, join(installed.folder, 'examples', name))
    }
  })

  it.each(blocks('ts'))('runs as written: %#', (code) => {
    writeFileSync(join(installed.folder, 'example.mts'), code)
    execFileSync(process.execPath, [TSX, 'example.mts'], { cwd: installed.folder })
  })

  it('puts the two commands at the top, and they exist', () => {
    const { scripts } = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    )
    expect(blocks('sh')[0]).toMatch(/^npm install && npm run demo .*\nnpm install && npm test /)
    expect(scripts).toMatchObject({ demo: expect.any(String), test: expect.any(String) })
  })

  it('shows commands that work', () => {
    const commands = blocks('sh')
      .slice(1)
      .flatMap((block) => block.trim().split('\n'))
    for (const command of commands) {
      const here = command
        .replace('npx delight', `"${process.execPath}" node_modules/delight-detector/dist/cli.js`)
        .replace('npx ts-node', `"${process.execPath}" node_modules/ts-node/dist/bin.js`)
      execFileSync('bash', ['-c', here], { cwd: installed.folder })
    }
    expect(commands.length).toBeGreaterThanOrEqual(3)
    expect(readFileSync(join(installed.folder, 'report.html'), 'utf8')).toContain('<svg')
  })
})
