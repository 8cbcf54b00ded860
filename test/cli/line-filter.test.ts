import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { createDetector } from '../../src/detector'
import { delight } from './run'

const CLI = new URL('../../dist/cli.js', import.meta.url).pathname
const FILTER = ['classify', '-', '--format', 'jsonl']
const line = (id: string, text: string): string => `${JSON.stringify({ id, text })}\n`

/** The filter with its input held open, as engines hold it. */
function start(more: readonly string[] = []) {
  const child = spawn(process.execPath, [CLI, ...FILTER, ...more])
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text
  })
  child.stdin.on('error', () => {})
  const closed = once(child, 'close')
  return {
    child,
    write: (bytes: string | Buffer) => child.stdin.write(bytes),
    /** Waits until so many lines are answered; the test's own limit ends the wait. */
    async answers(count: number): Promise<{ id: string; label: string }[]> {
      while (out.split('\n').length <= count) await once(child.stdout, 'data')
      return out
        .trimEnd()
        .split('\n')
        .map((text) => JSON.parse(text))
    },
    async end() {
      child.stdin.end()
      const [code] = await closed
      return { code, out, err }
    },
  }
}

describe('delight classify as a line filter', () => {
  it.each([
    ['one thread', []],
    ['workers', ['--workers', '2']],
  ])('answers each line while its input stays open, with %s', async (_, more) => {
    const filter = start(more)
    for (let i = 0; i < 5; i++) {
      filter.write(line(`p${i}`, `Wonderful, ${i} times!`))
      const answers = await filter.answers(i + 1)
      expect(answers.map(({ id }) => id)).toEqual(Array.from({ length: i + 1 }, (_, k) => `p${k}`))
    }
    expect(await filter.end()).toMatchObject({ code: 0, err: '' })
  })

  it('answers a block of many lines whole, before more comes', async () => {
    const filter = start()
    const block = Array.from({ length: 20_000 }, (_, i) => line(`p${i}`, `It was ok, ${i}`)).join(
      '',
    )
    for (const blocks of [1, 2]) {
      filter.write(block)
      const answers = await filter.answers(blocks * 20_000)
      expect(answers).toHaveLength(blocks * 20_000)
      expect(answers.at(-1)!.id).toBe('p19999')
    }
    expect(await filter.end()).toMatchObject({ code: 0, err: '' })
  })

  it('reads characters that come byte by byte', async () => {
    const text = 'Großartig 😀 ünï, wonderful!'
    const filter = start()
    for (const byte of Buffer.from(line('p', text))) {
      filter.write(Buffer.from([byte]))
      await new Promise((resolve) => setImmediate(resolve))
    }
    const [answer] = await filter.answers(1)
    expect(answer).toEqual({ id: 'p', ...createDetector().classify(text) })
    await filter.end()
  })

  it('answers an empty text, and passes over a blank line', async () => {
    const filter = start()
    filter.write(`${line('a', '')}\n  \n${line('b', 'fine')}`)
    expect(await filter.answers(2)).toMatchObject([
      { id: 'a', evidence: 'none' },
      { id: 'b', evidence: 'some' },
    ])
    await filter.end()
  })

  it('answers a last line without a line break', async () => {
    const filter = start()
    filter.write(line('a', 'fine').trimEnd())
    const { code, out } = await filter.end()
    expect([code, JSON.parse(out).id]).toEqual([0, 'a'])
  })

  it.each([
    ['no JSON', 'nonsense', 'expected a JSON object, got invalid JSON'],
    ['no text', '{"id":"c","text":null}', 'text: expected a string, got null'],
    ['half a character', Buffer.from([0x22, 0xf0, 0x9f, 0x22]), 'expected UTF-8'],
  ])('ends at a line that is %s, and names it', async (_, bad, problem) => {
    const filter = start()
    filter.write(line('a', 'fine') + line('b', 'fine'))
    await filter.answers(2)
    filter.write(Buffer.concat([Buffer.from('\n'), Buffer.from(bad), Buffer.from('\n')]))
    const { code, err } = await filter.end()
    expect(code).toBe(2)
    expect(err).toContain(`delight: stdin line 4: ${problem}`)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it('stops reading while its answers are not read, and loses none', async () => {
    const filter = start()
    filter.child.stdout.pause()
    const block = line('p', 'Wonderful! They drove 40 km. '.repeat(20)).repeat(100)
    let blocks = 0
    const isTaken = async (): Promise<boolean> => {
      if (filter.write(block)) return true
      const stuck = new Promise<false>((resolve) => setTimeout(() => resolve(false), 2000))
      return Promise.race([once(filter.child.stdin, 'drain').then(() => true), stuck])
    }
    while (blocks < 500 && (await isTaken())) blocks++
    // 500 blocks are 29 MB: what one keeps who stops reading is far less.
    expect(blocks).toBeLessThan(250)
    filter.child.stdout.resume()
    const { code, out } = await filter.end()
    expect([code, out.split('\n').length - 1]).toEqual([0, (blocks + 1) * 100])
  })

  it.each([
    ['classify', ''],
    ['explain', ''],
  ])('%s gives no answer to a part without a row', async (command, expected) => {
    const { code, stdout, stderr } = await delight([command, '-', '--format', 'jsonl'])
    expect([code, stdout, stderr]).toEqual([0, expected, ''])
  })

  it('measure counts nothing in a part without a row, and it merges', async () => {
    const args = ['measure', '-', '--format', 'jsonl', '--by', 'shop', '--partial', '-']
    const { code, stdout, stderr } = await delight(args)
    expect([code, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout).by).toEqual([['shop']])
  })
})
