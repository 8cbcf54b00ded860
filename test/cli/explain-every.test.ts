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
  it('reads all of small files, of streams and of a part, and one in so many of large ones', async () => {
    const small = fileOf('small', 1000)
    const middle = fileOf('middle', 2 ** 24)
    const large = fileOf('large', 2 ** 31)
    const parts = async (...given: Parameters<typeof explainEveryOf>) => {
      const { explainEvery, explainOthers } = await explainEveryOf(...given)
      return [explainEvery, explainOthers]
    }
    expect(await parts([small, '-', join(folder, 'missing')], {})).toEqual([1, 1])
    expect(await parts([middle], {})).toEqual([1, 4])
    expect(await parts([large], {})).toEqual([64, 10])
    expect(await parts([small, large], {})).toEqual([65, 10])
    expect(await parts(['-'], {})).toEqual([1, 1])
    expect(await parts([small], { partial: 'part.json' })).toEqual([1, 1])
    expect(await parts([large], { explainEvery: 5 })).toEqual([5, 10])
    expect(await parts([large], { explainOthers: 0 })).toEqual([64, 0])
  })
})
