import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import vm from 'node:vm'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { createDetector } from '../../src/detector'
import { createExplainer } from '../../src/explain'
import { type Installed, install } from './packed'

const TEXT = 'Wonderful! 😀 They drove 40 km to return my phone.'
const EXPECTED = JSON.stringify(createDetector().classify(TEXT))

/** The same program in the two module systems. */
const ESM = `import { createDetector, measureTails } from 'delight-detector'
import { readPosts } from 'delight-detector/node'
import { toHtml, toTerminal, toCsv } from 'delight-detector/report'
`
const CJS = `const { createDetector, measureTails } = require('delight-detector')
const { readPosts } = require('delight-detector/node')
const { toHtml, toTerminal, toCsv } = require('delight-detector/report')
`
const BODY = `
async function main() {
  const report = await measureTails(readPosts(['posts.csv']), { by: ['brand'] })
  if (!toHtml(report).includes('<svg') || !toTerminal(report).includes('outraged') || !toCsv(report).includes('tail balance')) throw new Error('report')
  console.log(JSON.stringify([report.posts, createDetector().classify(${JSON.stringify(TEXT)})]))
}
main()
`
const TYPED = `
import { measureTails, type Classification, type TailReport } from 'delight-detector'
export const ownField = () => measureTails([{ text: 'x', region: 'north' }], { by: ['region'] })
// @ts-expect-error no number
export const noNumber = () => measureTails([{ text: 'x', region: 'north', reach: {} }])
const balance = (report: TailReport): number | null => report.tailBalance.value
const score = (classification: Classification): number => classification.score
export { balance, score }
`

/** What is bundled for a browser. */
const PROGRAM = `import { createDetector, createTailMeter } from 'delight-detector'
const detector = createDetector()
const meter = createTailMeter({ model: detector.model })
const classification = detector.classify(${JSON.stringify(TEXT)})
meter.add({ text: 'x' }, classification)
globalThis.answer = JSON.stringify([meter.report().posts, classification])`

describe('the packed package', () => {
  let installed: Installed
  const run = (command: string, args: readonly string[]): string =>
    execFileSync(command, args, {
      cwd: installed.folder,
      env: { ...process.env, NODE_OPTIONS: '' },
    }).toString()
  const file = (name: string, content: string): string => {
    const path = join(installed.folder, name)
    writeFileSync(path, content)
    return path
  }
  const tool = (name: string): string =>
    new URL(`../../node_modules/${name}`, import.meta.url).pathname

  beforeAll(() => {
    installed = install(['typescript', '@types/node', 'undici-types'])
    file('posts.csv', 'text,brand\nWonderful!,a\n"Never again, avoid",b\n')
  })

  it('is small, and holds the product alone', () => {
    expect(installed.size).toBeLessThan(5_000_000)
    for (const path of installed.files) {
      expect(path).toMatch(
        /^(dist\/|data\/(demo-posts\.csv|MODEL_CARD\.md|report\.schema\.json)$|package\.json$|README\.md$|LICENSE$)/,
      )
      expect(path).not.toMatch(/test|training|\.map$/)
    }
    expect(installed.files).toContain('README.md')
    for (const path of installed.files.filter((path) => /\.c?js$/.test(path))) {
      const code = readFileSync(
        join(installed.folder, 'node_modules/delight-detector', path),
        'latin1',
      )
      expect(code.includes('sourceMappingURL')).toBe(false)
    }
  })

  it('runs nothing on install', () => {
    const { scripts } = JSON.parse(
      readFileSync(join(installed.folder, 'node_modules/delight-detector/package.json'), 'utf8'),
    )
    expect(Object.keys(scripts)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/install|prepare/)]),
    )
  })

  it('works from ESM', () => {
    file('main.mjs', ESM + BODY)
    expect(run(process.execPath, ['main.mjs'])).toBe(`[2,${EXPECTED}]\n`)
  })

  it('works from CJS', () => {
    file('main.cjs', CJS + BODY)
    expect(run(process.execPath, ['main.cjs'])).toBe(`[2,${EXPECTED}]\n`)
  })

  it('explains as the source does, from ESM and from CJS', () => {
    const say = `console.log(JSON.stringify(createExplainer().explain(${JSON.stringify(TEXT)})))`
    file('why.mjs', `import { createExplainer } from 'delight-detector/explain'\n${say}`)
    file('why.cjs', `const { createExplainer } = require('delight-detector/explain')\n${say}`)
    const explained = `${JSON.stringify(createExplainer().explain(TEXT))}\n`
    expect(run(process.execPath, ['why.mjs'])).toBe(explained)
    expect(run(process.execPath, ['why.cjs'])).toBe(explained)
  })

  it('works from tsx', () => {
    file('main-tsx.ts', ESM + BODY)
    expect(run(process.execPath, [tool('tsx/dist/cli.mjs'), 'main-tsx.ts'])).toBe(
      `[2,${EXPECTED}]\n`,
    )
  })

  it('works from ts-node, as a file and as a line', () => {
    file('main-node.ts', ESM + BODY)
    file(
      'tsconfig.json',
      '{"compilerOptions":{"module":"node16","moduleResolution":"node16","target":"es2022","strict":true}}',
    )
    const tsNode = tool('ts-node/dist/bin.js')
    expect(run(process.execPath, [tsNode, 'main-node.ts'])).toBe(`[2,${EXPECTED}]\n`)
    const line = `import { createDetector } from 'delight-detector'; createDetector().classify('Wonderful!').label`
    expect(run(process.execPath, [tsNode, '-p', '-e', line]).trim()).toMatch(
      /^(satisfied|delighted)$/,
    )
  })

  it.each(['node16', 'bundler'])(
    'has types that %s resolution finds, from ESM and CJS',
    (resolution) => {
      file('typed.mts', TYPED)
      if (resolution === 'node16') file('typed.cts', TYPED)
      const files = resolution === 'node16' ? ['typed.mts', 'typed.cts'] : ['typed.mts']
      const compilerOptions = {
        noEmit: true,
        strict: true,
        target: 'es2022',
        lib: ['es2022'],
        module: resolution === 'node16' ? 'node16' : 'esnext',
        moduleResolution: resolution,
        types: [],
      }
      file('typed.json', JSON.stringify({ compilerOptions, files }))
      expect(run(process.execPath, [tool('typescript/bin/tsc'), '-p', 'typed.json'])).toBe('')
    },
  )

  it('has the command', () => {
    const bin = 'node_modules/delight-detector/dist/cli.js'
    expect(
      JSON.parse(run(process.execPath, [bin, 'measure', 'posts.csv', '--json', '-'])).posts,
    ).toBe(2)
  })

  async function bundle(format: 'esm' | 'iife', source = PROGRAM): Promise<string> {
    const entry = file('entry.mjs', source)
    const result = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format,
      platform: 'browser',
      write: false,
      metafile: true,
    })
    for (const { imports } of Object.values(result.metafile.inputs)) {
      for (const { path } of imports) {
        expect(builtinModules).not.toContain(path.replace(/^node:/, ''))
      }
    }
    return result.outputFiles[0]!.text
  }

  it('bundles for the browser without Node built-ins, under 1.5 MB gzipped', async () => {
    const code = await bundle('esm')
    expect(gzipSync(code, { level: 9 }).length).toBeLessThan(1_500_000)
  })

  it('has elements that bundle without the model, and a worker that bundles with it', async () => {
    const elements = await bundle(
      'esm',
      `import { defineElements } from 'delight-detector/element'
defineElements({ worker: () => new Worker('worker.js') })`,
    )
    expect(gzipSync(elements, { level: 9 }).length).toBeLessThan(30_000)
    const worker = await bundle('iife', `import 'delight-detector/element-worker.js'`)
    expect(worker.length).toBeGreaterThan(1_500_000)
    expect(worker).not.toMatch(/\b(require|import)\s*\(|\beval\b|new Function/)
    expect(gzipSync(worker, { level: 9 }).length).toBeLessThan(1_500_000)
  })

  it('has elements that a server can import', () => {
    const program = `import { defineElements, labelsFromCsv } from 'delight-detector/element'
console.log(typeof defineElements, typeof labelsFromCsv)`
    file('server.mjs', program)
    expect(run(process.execPath, ['server.mjs'])).toBe('function function\n')
  })

  it('runs in a bare engine without any Node global', async () => {
    const context = vm.createContext(Object.create(null))
    vm.runInContext(await bundle('iife'), context)
    expect(vm.runInContext('globalThis.answer', context)).toBe(`[1,${EXPECTED}]`)
  })
})
