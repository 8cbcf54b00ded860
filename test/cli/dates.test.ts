import { describe, expect, it } from 'vitest'
import { readPosts } from '../../src/io/posts'
import { dateOrderOf } from '../../src/time'
import { delight, folder } from './run'

const HEAD = 'text,date\n'

/** The span of what was measured, with what was told. */
async function spanOf(content: string, by: 'file' | 'stream', ...options: string[]) {
  const cwd = folder({ 'p.csv': content })
  const args = ['measure', by === 'file' ? 'p.csv' : '-', '--json', '-', ...options]
  const { code, stdout, stderr } = await delight(args, { cwd, stdin: content })
  const { from = undefined, to = undefined } = stdout === '' ? {} : JSON.parse(stdout)
  const day = (time?: string | null) => time?.slice(0, 10) ?? time
  return { code, from: day(from), to: day(to), stderr: stderr.replaceAll('stdin', 'p.csv') }
}

describe.each(['file', 'stream'] as const)('dates that could be two days, in a %s', (by) => {
  it('are read as the others of the file that can be but one', async () => {
    expect(
      await spanOf(`${HEAD}fine,03/04/2026\nfine,13.05.2026 10:00\nfine,01/04/2026\n`, by),
    ).toEqual({
      code: 0,
      from: '2026-04-01',
      to: '2026-05-13',
      stderr:
        "delight: note: p.csv: dates are read as day/month, as line 3 has '13.05.2026 10:00'\n",
    })
    expect(await spanOf(`${HEAD}fine,03/04/2026\nfine,3/16/2026\n`, by)).toMatchObject({
      from: '2026-03-04',
      to: '2026-03-16',
    })
  })

  it('are left out where none tells, and told of', async () => {
    expect(await spanOf(`${HEAD}fine,03/04/2026\nfine,05/05/2026\n`, by)).toEqual({
      code: 0,
      from: '2026-05-05',
      to: '2026-05-05',
      stderr: 'delight: note: 1 date could be day/month or month/day: left out; --dates tells\n',
    })
  })

  it('are an error once the file contradicts how others were read', async () => {
    const content = `${HEAD}fine,03/04/2026\nfine,13/04/2026\nfine,04/13/2026\nfine,2026-01-01\n`
    const { code, stderr } = await spanOf(content, by)
    expect([code, stderr]).toEqual([
      2,
      "delight: note: p.csv: dates are read as day/month, as line 3 has '13/04/2026'\n" +
        "delight: p.csv line 4: time: expected one order of day and month where dates could be read by either, got day/month in line 3 ('13/04/2026') and month/day in line 4 ('04/13/2026')\n",
    ])
    expect(await spanOf(content, by, '--skip-bad')).toMatchObject({
      code: 0,
      from: '2026-01-01',
      to: '2026-04-13',
    })
  })

  it('are an error in whatever order the rows that contradict each other come', async () => {
    const dates = ['13/04/2026', '05/20/2026', '03/04/2026']
    for (const [a, b, c] of [
      [0, 1, 2],
      [1, 0, 2],
      [0, 2, 1],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const order = [dates[a!], dates[b!], dates[c!]]
      const { code, stderr } = await spanOf(`${HEAD}fine,${order.join('\nfine,')}\n`, by)
      expect([code, stderr.includes('p.csv line 4: time: expected one order')]).toEqual([2, true])
      for (const date of dates.slice(0, 2)) {
        expect(stderr).toContain(`line ${2 + order.indexOf(date)} ('${date}')`)
      }
    }
  })

  it('are read each as it stands where none could be two days', async () => {
    expect(await spanOf(`${HEAD}fine,13/04/2026\nfine,05/20/2026\n`, by)).toMatchObject({
      code: 0,
      from: '2026-04-13',
      to: '2026-05-20',
    })
  })

  it('are read as --dates says, whatever the others', async () => {
    const content = `${HEAD}fine,03/04/2026\nfine,13/04/2026\n`
    expect(await spanOf(content, by, '--dates', 'dmy')).toMatchObject({
      from: '2026-04-03',
      stderr: '',
    })
    expect((await spanOf(content, by, '--dates', 'mdy')).code).toBe(2)
  })
})

describe('a date that tells, far down', () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => `thanks a lot,0${1 + (i % 9)}/12/2026\n`)
  const content = `${HEAD}${rows.join('')}fine,25/12/2026\n`

  it('tells in a file, however far', async () => {
    expect(await spanOf(content, 'file')).toMatchObject({ from: '2026-12-01', to: '2026-12-25' })
    const { from, stderr } = await spanOf(content.replace('25/12', '12/25'), 'file')
    expect(from).toBe('2026-01-12')
    expect(stderr).toContain("line 30002 has '12/25/2026'")
  })

  it('tells in a stream within 1,000 rows, whatever the pieces it comes in', async () => {
    const far = (rows: number): string =>
      `${HEAD}${'thanks a lot,01/12/2026\n'.repeat(rows)}fine,25/12/2026\n`
    expect((await spanOf(far(1001), 'stream')).from).toBe('2026-12-25')
    expect((await spanOf(far(1000), 'stream')).from).toBe('2026-12-01')
  })
})

it('are no matter where no time is shown', async () => {
  const cwd = folder({ 'p.csv': `${HEAD}fine,03/04/2026\n` })
  const { code, stderr } = await delight(['classify', 'p.csv'], { cwd })
  expect([code, stderr]).toEqual([0, ''])
})

it('each file has an order of its own', async () => {
  const cwd = folder({
    'a.csv': `${HEAD}a,03/04/2026\na,13/04/2026\n`,
    'b.jsonl': '{"text":"b","date":"03/04/2026"}\n{"text":"b","date":"04/13/2026"}\n',
  })
  const times: (string | undefined)[] = []
  for await (const { time } of readPosts([`${cwd}/a.csv`, `${cwd}/b.jsonl`]))
    times.push(time?.slice(0, 10))
  expect(times).toEqual(['2026-04-03', '2026-04-13', '2026-03-04', '2026-04-13'])
})

it.each([
  ['13/04/2026', 'dmy'],
  ['Mon, 4.13.2026 10:00', 'mdy'],
  ['3-4-2026', 'either'],
  ['03/03/2026', null],
  ['31/31/2026', null],
  ['45/03/2026', null],
  ['13/00/2026', null],
  ['2026-03-04', null],
  ['13/04/20267', null],
  ['1 April 2026', null],
])('dateOrderOf(%j)', (written, order) => {
  expect(dateOrderOf(written)).toBe(order)
})
