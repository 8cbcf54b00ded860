import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import type { PostSource } from '../../src/element/protocol'
import { sourcePosts } from '../../src/element/source-posts'
import { InputError } from '../../src/io/input-error'
import { readBatches, readPosts } from '../../src/io/posts'
import { type Post, PostError } from '../../src/post'

const DEMO = new URL('../../data/demo-posts.csv', import.meta.url).pathname

async function read(
  source: PostSource,
  name: string,
  tell: (words: string) => void = () => {},
): Promise<(Post | string)[]> {
  const items: (Post | string)[] = []
  let last = 0
  for await (const batch of sourcePosts(source, name, tell)) {
    expect(batch.items.length).toBeLessThanOrEqual(500)
    expect(batch.done).toBeGreaterThanOrEqual(last)
    last = batch.done
    items.push(...batch.items.map((item) => (item instanceof PostError ? item.message : item)))
  }
  return items
}

/** A blob whose stream comes in pieces of so many bytes, so that they end anywhere. */
function inPieces(text: string | Uint8Array<ArrayBuffer>, size: number): Blob {
  const blob = new Blob([text])
  const stream = (): ReadableStream<Uint8Array<ArrayBuffer>> =>
    new ReadableStream({
      async start(controller) {
        const bytes = new Uint8Array(await blob.arrayBuffer())
        for (let at = 0; at < bytes.length; at += size)
          controller.enqueue(bytes.slice(at, at + size))
        controller.close()
      },
    })
  return Object.assign(blob, { stream })
}

describe('reading posts in a page', () => {
  it('finds in a file what the command finds', async () => {
    const expected: Post[] = []
    for await (const post of readPosts([DEMO])) expected.push(post)
    expect(await read(new Blob([readFileSync(DEMO)]), 'demo-posts.csv')).toEqual(expected)
  })

  it.each([1, 3, 7, 1000])('reads the same in pieces of %i bytes', async (size) => {
    const csv = '\ufeffid;Review\r\n1;"zwei; drei\nvier ""fünf"" 😀"\r\n2;ok\r\n\r\n'
    const posts = [
      { id: '1', text: 'zwei; drei\nvier "fünf" 😀' },
      { id: '2', text: 'ok' },
    ]
    expect(await read(inPieces(csv, size), 'a.csv')).toEqual(posts)
    const zipped = new Uint8Array(gzipSync(csv))
    expect(await read(inPieces(zipped, size), 'a.csv.gz')).toEqual(posts)
    const lines = `\n${JSON.stringify({ id: 1, text: 'fünf 😀' })}\r\n"bare"`
    expect(await read(inPieces(lines, size), 'file')).toEqual([
      { id: '1', text: 'fünf 😀' },
      { text: 'bare' },
    ])
  })

  it('names the rows that are not posts', async () => {
    const csv = 'text,reach\nfine,1\nfine\nfine,many\n"open,1\n'
    expect(await read(new Blob([csv]), 'a.csv')).toEqual([
      { text: 'fine', reach: 1 },
      'a.csv line 3: expected 2 columns, got 1',
      "a.csv line 4: reach: expected a number >= 0, got 'many'",
      'a.csv line 5: broken quoting: a quoted field is never closed; nothing after it in the file could be read',
    ])
    const jsonl = '{"text":"fine"}\n{\n[1]\n{"stars":3}\n'
    expect(await read(new Blob([jsonl]), 'a.jsonl')).toEqual([
      { text: 'fine' },
      expect.stringContaining('a.jsonl line 2: expected a JSON object, got invalid JSON'),
      'a.jsonl line 3: expected a JSON object, got an array',
      'a.jsonl line 4: expected a column with the text (text, review, content, comment, body …), got stars',
    ])
    expect(await read(['fine', { text: 'ok', reach: -1 }], 'posts')).toEqual([
      { text: 'fine' },
      expect.stringContaining('posts[1]: reach'),
    ])
  })

  it.each([
    ['a quote that is never closed', 'id,text\n1,fine\n2,"never closed\n3,fine\n'],
    ['text after a closing quote', 'id,text\n1,"bad" quote\n2,fine\n3,"ok, then"\n4,fine\n'],
    ['a quoted line break in a broken row', 'id,text\n1,"two\nlines" x\n2,fine\n3,a,b\n'],
    ['blank lines above, between and below', '\n\r\nid,text\n1,fine\n\n2,"two\nlines"\n3\n\n'],
    ['CR LF, a mark and a line break in the header', '\ufeffid,"a\r\nb",text\r\n1,2,x\r\n3\r\n'],
    ['no line break at the end', 'id,text\n1,fine\n2'],
    ['the header once more', 'id,text\n1,fine\nid,text\n2,fine\n3\n'],
    ['a delimiter stated for Excel', 'sep=;\r\nid;text\r\n1;fine, thanks\r\n2\r\n'],
    ['blank lines of one column', 'text\nfine\n\ngood\n'],
    ['an ambiguous date above one that tells', 'text,date\na,03/04/2026\nb,13/04/2026\n'],
    ['dates that contradict', 'text,date\na,03/04/2026\nb,13/04/2026\nc,04/13/2026\nd,5/5/2026\n'],
    [
      'bytes that are not UTF-8',
      Buffer.from('id,text\n1,caf\xe9\n2,"two\n\xff lines"\n3,fine\n4,\xef\xbf\xbd\n', 'latin1'),
    ],
    [
      'lines of JSON that are not UTF-8',
      Buffer.from('{"text":"a"}\n{"text":"\xf0\x9f"}\n"\xc3\xa9"\n', 'latin1'),
    ],
    ['the darkest tone of skin', 'id,text\n1,Thanks 👍🏿\n2,"👋🏿\nagain"\n'],
    [
      'the darkest tone of skin in a line that is not UTF-8',
      Buffer.concat([
        Buffer.from('id,text\n"👍🏿\n",a\n"👍🏿","\n'),
        Buffer.from([0xff, 0x22, 0x0a]),
      ]),
    ],
    ['the darkest tone of skin in JSON', '{"text":"Thanks 👍🏿"}\n'],
    ['NUL bytes in a row', 'id,text\n1,a\0b\n2,fine\n'],
    ['NUL bytes in a line of JSON', '{"text":"a"}\n{"text":"a\0"}\n'],
    ['zipped lines without the name', gzipSync('id,text\n1,fine\n')],
    ['lines of JSON', '\n{"text":"fine"}\r\n\n{"text":\n"bare"\n3\n'],
  ])('reads and says what the command does of %s', async (_, content) => {
    const path = join(mkdtempSync(join(tmpdir(), 'delight-')), 'a.txt')
    writeFileSync(path, content)
    const expected: (Post | string)[] = []
    const [notes, told] = [[] as string[], [] as string[]]
    const onNote = (words: string): number => notes.push(words.replace(`${path}: `, ''))
    for await (const batch of readBatches([path], { onNote })) {
      expected.push(...batch.map((item) => (item instanceof PostError ? item.message : item.post)))
    }
    expect(expected.length).toBeGreaterThan(0)
    for (const size of [1, 7, 1000]) {
      told.length = 0
      expect(await read(inPieces(content, size), path, (words) => told.push(words))).toEqual(
        expected,
      )
      expect(told).toEqual(notes)
    }
  })

  it.each([
    ['', 'a.csv: expected posts, got an empty file'],
    [' \n\n', 'a.csv: expected posts, got an empty file'],
    ['id,text\n', 'a.csv: expected posts, got a header alone'],
    ['text,text\nx,y\n', "a.csv line 1: expected one column 'text', got two of that name"],
    ['text\rfine\r', 'a.csv line 1: expected lines that end in LF or CR LF, got CR alone'],
    ['stars\n5\n', 'a.csv: expected a column with the text'],
    [
      new Uint8Array([0xff, 0xfe, 0x74, 0x00]),
      'a.csv: expected UTF-8, got UTF-16 (save the file as UTF-8)',
    ],
    [
      new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14]),
      'a.csv: expected CSV or JSON Lines, got a ZIP archive or a workbook (unpack it, or save the sheet as CSV)',
    ],
    ['te\0xt\nfine\n', 'a.csv line 1: expected text, got NUL bytes'],
    [
      new Uint8Array([0x74, 0xff, 0x0a, 0x61]),
      'a.csv line 1: expected UTF-8, got bytes that are not',
    ],
  ])('says what a file lacks: %j', async (content, words) => {
    await expect(read(new Blob([content]), 'a.csv')).rejects.toThrow(words)
  })

  it('says that a JSON array is none of the two', async () => {
    await expect(read(new Blob(['[{"text":"a"}]']), 'a.json')).rejects.toThrow('got a JSON array')
    const zipped = gzipSync('text\nfine\n')
    zipped[12] = 0xff
    await expect(read(new Blob([zipped]), 'a.gz')).rejects.toThrow('a.gz: broken gzip')
  })

  it('keeps what came before a file breaks off, and says where', async () => {
    const lines = Array.from({ length: 200_000 }, (_, i) => `{"text":"post ${i}"}\n`).join('')
    const zipped = gzipSync(lines)
    const items = await read(new Blob([zipped.subarray(0, -1000)]), 'a.jsonl.gz')
    expect(items.length).toBeGreaterThan(1000)
    expect(items[0]).toEqual({ text: 'post 0' })
    expect(items.at(-1)).toMatch(/^a\.jsonl\.gz: broken gzip/)
  })

  it('says of gzip in several members, which a browser refuses, how it can be read', async () => {
    const text = gzipSync('{"text":"fine"}\n')
    const junk = 'Junk found after end of compressed data.'
    const refuse = () => new TransformStream({ flush: () => Promise.reject(new TypeError(junk)) })
    vi.stubGlobal('DecompressionStream', function stub() {
      return refuse()
    })
    try {
      await expect(read(new Blob([text, text]), 'a.csv.gz')).rejects.toThrow(
        `a.csv.gz: several gzip members in one (unpack it), or broken gzip: ${junk}`,
      )
    } finally {
      vi.unstubAllGlobals()
    }
  })

  it('says that a file cannot be read any more, which its first bytes tell', async () => {
    const moved = Object.assign(new Blob(['text\nfine\n']), {
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('it was moved')) }),
    })
    await expect(read(moved, 'a.csv')).rejects.toThrow(
      new InputError('a.csv', 'cannot be read: it was moved'),
    )
  })

  it('says of how many posts of a list the time is unknown', async () => {
    const told: string[] = []
    const tell = (words: string): number => told.push(words)
    const dated = (...times: string[]) => times.map((time) => ({ text: 'fine', time }))
    expect(await read(dated('03/04/2026', '13/04/2026'), 'posts', tell)).toEqual([
      { text: 'fine', time: '2026-04-03T00:00:00.000Z' },
      { text: 'fine', time: '2026-04-13T00:00:00.000Z' },
    ])
    expect(told).toEqual([])
    expect(await read(dated('03/04/2026'), 'posts', tell)).toEqual([{ text: 'fine' }])
    expect(told).toEqual(['1 date could be day/month or month/day: left out'])
  })

  it('ends on a line without end, in bounded memory', async () => {
    const piece = new TextEncoder().encode(' '.repeat(1 << 20))
    let pieces = 0
    const stream = (): ReadableStream<Uint8Array<ArrayBuffer>> =>
      new ReadableStream({
        pull(controller) {
          if (++pieces > 100) controller.close()
          else controller.enqueue(piece)
        },
      })
    const endless = Object.assign(new Blob(['']), { stream })
    await expect(read(endless, 'a.csv')).rejects.toThrow('a.csv line 1: expected lines of at most')
    expect(pieces).toBeLessThan(50)
  })
})
