import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { readBatches, readPosts } from '../../src/io/posts'
import { PostError } from '../../src/post'
import { delight, folder } from '../cli/run'

function parquet(rows: number, rowGroupSize: number): Buffer {
  const index = Array.from({ length: rows }, (_, i) => i)
  const columnData = [
    { name: 'review', data: index.map((i) => `post ${i} ☕`), type: 'STRING' as const },
    { name: 'likes', data: index.map((i) => BigInt(i)), type: 'INT64' as const },
    {
      name: 'date',
      data: index.map((i) => new Date(Date.UTC(2026, 2, 1 + (i % 20)))),
      type: 'TIMESTAMP' as const,
    },
    { name: 'notes', data: index.map(() => 'not needed'), type: 'STRING' as const },
  ]
  return Buffer.from(parquetWriteBuffer({ columnData, rowGroupSize }))
}

describe('Parquet', () => {
  it('is read a row group at a time, and only the columns needed', async () => {
    const cwd = folder({ 'p.parquet': parquet(2500, 1000) })
    const batches = []
    for await (const batch of readBatches([join(cwd, 'p.parquet')])) batches.push(batch)
    expect(batches.map((batch) => batch.length)).toEqual([1000, 1000, 500])
    const item = batches[2]?.[3]
    if (!item || item instanceof PostError) throw new Error('expected a post')
    expect(item.post).toEqual({
      text: 'post 2003 ☕',
      reach: 2003,
      time: '2026-03-04T00:00:00.000Z',
    })
    expect(Object.keys(item.row)).not.toContain('notes')
  })

  it('keeps every digit of whole numbers beyond 2^53', async () => {
    const columnData = [
      { name: 'text', data: ['a', 'b'], type: 'STRING' as const },
      { name: 'id', data: [1234567890123456789n, 7n], type: 'INT64' as const },
    ]
    const cwd = folder({ 'p.parquet': Buffer.from(parquetWriteBuffer({ columnData })) })
    const ids: unknown[] = []
    for await (const { id } of readPosts([join(cwd, 'p.parquet')])) ids.push(id)
    expect(ids).toEqual(['1234567890123456789', '7'])
  })

  it('is measured and classified as its CSV is', async () => {
    const cwd = folder({ 'p.parquet': parquet(50, 20) })
    const csv = Array.from(
      { length: 50 },
      (_, i) => `post ${i} ☕,${i},2026-03-${String(1 + (i % 20)).padStart(2, '0')}`,
    )
    writeFileSync(join(cwd, 'p.csv'), ['review,likes,date', ...csv].join('\n'))
    for (const args of [['measure', '--by', 'time:month', '--json', '-'], ['classify']]) {
      const fromParquet = await delight([...args, 'p.parquet'], { cwd })
      const fromCsv = await delight([...args, 'p.csv'], { cwd })
      expect([fromParquet.code, fromParquet.stderr]).toEqual([0, ''])
      expect(fromParquet.stdout).toBe(fromCsv.stdout)
    }
  })

  it.each([
    ['cut', () => parquet(50, 20).subarray(0, 300), 'p.parquet: broken Parquet: '],
    [
      'from the standard input',
      null,
      'stdin: expected CSV or JSON Lines, got Parquet (name the file instead)',
    ],
  ])('says what is wrong when it is %s', async (_, content, message) => {
    const cwd = folder(content ? { 'p.parquet': content() } : {})
    const { code, stdout, stderr } = content
      ? await delight(['measure', 'p.parquet'], { cwd })
      : await delight(['measure'], { stdin: parquet(5, 5) })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`delight: ${message}`)
  })

  it('names the row of a bad value', async () => {
    const columnData = [
      { name: 'text', data: ['fine', null], type: 'STRING' as const, nullable: true },
    ]
    const cwd = folder({ 'p.parquet': Buffer.from(parquetWriteBuffer({ columnData })) })
    const { code, stderr } = await delight(['measure', 'p.parquet'], { cwd })
    expect([code, stderr]).toEqual([
      2,
      'delight: p.parquet row 2: text: expected a string, got null\n',
    ])
  })
})
