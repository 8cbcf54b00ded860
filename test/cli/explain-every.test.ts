import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { explainEveryOf } from '../../src/cli/explain-every'

const folder = mkdtempSync(join(tmpdir(), 'explain-every-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A file that claims to be so long and takes no room. */
function fileOf(name: string, bytes: number): string {
  const path = join(folder, name)
  writeFileSync(path, '')
  truncateSync(path, bytes)
  return path
}

describe('explainEveryOf', () => {
  it('reads all of small files, one in k of large ones, and all of a part', async () => {
    const small = fileOf('small', 1000)
    const large = fileOf('large', 2 ** 31)
    expect(await explainEveryOf([small, '-', join(folder, 'missing')], {})).toBe(1)
    expect(await explainEveryOf([large], {})).toBe(64)
    expect(await explainEveryOf([small, large], {})).toBe(65)
    expect(await explainEveryOf([large], { partial: 'part.json' })).toBe(1)
    expect(await explainEveryOf([large], { explainEvery: 5 })).toBe(5)
  })
})
