import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const SRC = new URL('../src', import.meta.url).pathname

/** Data goes one way: each part imports only from those above it. */
const ORDER = [
  'arguments',
  'spectrum',
  'stats',
  'text',
  'redact',
  'time',
  'post',
  'model',
  'signals',
  'classification',
  'detector',
  'explainer',
  'tails',
  'normal',
  'report',
  'io',
  'cli',
  'element',
]

/** The parts that may use Node. */
const NODE = ['io', 'cli']

/** The entries gather what the package offers; nothing imports them. */
const ENTRIES = [
  'index.ts',
  'node.ts',
  'redact.ts',
  'report.ts',
  'cli.ts',
  'explain.ts',
  'udf.ts',
  'worker.ts',
  'element.ts',
  'element-worker.ts',
]

/** What a file imports, as paths below src or names of packages. */
function importsOf(file: string): { inside: string[]; outside: string[] } {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(SRC, file), 'utf8'), true, true)
  const names = importedFiles.map(({ fileName }) => fileName)
  return {
    inside: names
      .filter((name) => name.startsWith('.'))
      .map((name) => relative(SRC, join(SRC, dirname(file), name)))
      .filter((name) => !name.startsWith('..')),
    outside: names.filter((name) => !name.startsWith('.')),
  }
}

function part(path: string): string {
  return path.split('/')[0]!.replace(/\.ts$/, '')
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.d.ts'),
)

describe('the layers of src', () => {
  it('has no part without a place', () => {
    const parts = new Set(files.filter((file) => !ENTRIES.includes(file)).map(part))
    for (const name of parts) expect(ORDER).toContain(name)
  })

  it.each(files.filter((file) => !ENTRIES.includes(file)))(
    '%s imports from above alone',
    (file) => {
      const { inside, outside } = importsOf(file)
      for (const target of inside) {
        expect(ORDER.indexOf(part(target)), `${file} imports ${target}`).toBeLessThanOrEqual(
          ORDER.indexOf(part(file)),
        )
        expect(ENTRIES).not.toContain(`${target}.ts`)
      }
      if (part(file) === 'text' || part(file) === 'model') expect(outside).toEqual([])
      if (NODE.includes(part(file))) return
      for (const name of outside) {
        expect(builtinModules, `${file} uses Node`).not.toContain(name.replace(/^node:/, ''))
      }
    },
  )
})
