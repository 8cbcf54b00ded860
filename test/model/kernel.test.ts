import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { compileKernel } from '../../kernel/compile.ts'
import kernel from '../../kernel/sums.wasm'
import type { Engine } from '../../src/model/engine.ts'
import { FeatureStream } from '../../src/model/features.ts'
import { openSummer } from '../../src/model/kernel.ts'
import { loadModel } from '../../src/model/model.ts'
import { createScored, scoreText } from '../../src/model/score.ts'
import { createSums, PlainSummer, type Summer } from '../../src/model/sums.ts'
import { ROLES } from '../../src/text/role-words.ts'
import { TOKEN_FIELDS } from '../../src/text/scanner.ts'
import { BYTES_PER_UNIT, encodePlain } from '../../src/text/utf8.ts'

const model = loadModel(readFileSync(new URL('../../data/en/model.bin', import.meta.url)))
const plain = new PlainSummer(model)
/** Before any character is read. */
const AT_ONCE = 1
const { WebAssembly: engine } = globalThis as unknown as { WebAssembly: Engine }

/** Pieces at which the scanner, the scope of negation and the features branch. */
const PIECES = [
  ...[
    'a',
    'I',
    'so',
    'soooo',
    'NOT',
    'never',
    'used',
    'to',
    'but',
    'yet',
    'wife',
    "don't",
    'don’t',
    "it's",
    "I'M",
    "they'Re",
    "rock'n'roll",
    "extraordinarily's",
    "dogs' ",
  ],
  ...[
    'wonderful',
    'terrible',
    'happier',
    'extraordinarily',
    'responsibilities',
    'straightforwardly',
    'x'.repeat(63),
    'y'.repeat(200),
    'BAD',
  ],
  ...[
    '#happy',
    '@you',
    'http://a.b/c',
    'https:',
    'www.x.y',
    'www',
    '10/10',
    '3,5',
    '100%',
    '12345678',
    '5star',
  ],
  ...[
    '!',
    '!!!',
    '?!',
    '??',
    '...',
    '…',
    '.',
    ',',
    ':',
    ';',
    '(',
    '"',
    '\n',
    '\t',
    ' ',
    '  ',
    '-',
    '—',
    '&',
  ],
  ...[':)', ':-(', ':’(', ';D', '=P', '<3', '</3', ':/', '://', ':-', ':o'],
  ...['😀', '😀😀', '👍🏽', '❤️', '👩‍👩‍👧', '🇫🇮', '🇫🇮🇸🇪', '‼', '\u200d', '\ufe0f'],
  ...[
    'é',
    'É',
    'ß',
    'Ж',
    'Ω',
    'Ÿ',
    'ĺ',
    'e\u0301',
    '日本語',
    '。',
    '\u00a0',
    '\u00ad',
    'ａ',
    '\u{1d49c}',
    '\0',
  ],
  ...['\ud83d', '\ude00', '\ud800\ud800', '\ufffd'],
]
const TEXT = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 4, arbitrary: fc.constant(' ') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii' }) },
      {
        weight: 1,
        arbitrary: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''))

function sumsOf(summer: Summer, text: string) {
  const sums = createSums()
  summer.sum(text, sums)
  return sums
}

function expectPlain(summer: Summer): void {
  for (const text of ['not bad', 'Wonderful! 😀']) {
    expect(sumsOf(summer, text)).toEqual(sumsOf(plain, text))
    expect(tokensAgain(summer)).toEqual(tokensAgain(plain))
  }
}

/** The tokens that are read again from the beginning. */
function tokensAgain(summer: Summer): number[] {
  const found: number[] = []
  summer.rewind()
  for (let count = summer.fill(); count > 0; count = summer.fill())
    found.push(...summer.tokens.subarray(0, count * TOKEN_FIELDS))
  return found
}

afterEach(() => vi.unstubAllGlobals())

describe('the kernel', () => {
  const summer = openSummer(kernel, model, AT_ONCE)

  it('opens: else all that follows would compare JavaScript with itself', () => {
    sumsOf(summer, 'not bad')
    expect(summer.table.slots.buffer).not.toBe(model.table.slots.buffer)
    expect(summer.table).toEqual(model.table)
  })

  it('gives the sums, the tokens and the score of the code in JavaScript', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(sumsOf(summer, text)).toEqual(sumsOf(plain, text))
        expect(tokensAgain(summer)).toEqual(tokensAgain(plain))
        const [ours, theirs] = [createScored(), createScored()]
        scoreText(model, text, ours, summer)
        scoreText(model, text, theirs, plain)
        expect(ours).toEqual(theirs)
      }),
      { numRuns: 2000 },
    )
  })

  it('does so for texts longer than what is kept, and for short ones between them', () => {
    const prose = 'I was not happy, but the manager drove 40 km. 😀 Wonderful!!! '
    for (const text of [
      prose,
      prose.repeat(20_000),
      prose,
      'é'.repeat(700_000),
      '',
      prose.repeat(400),
    ])
      expect(sumsOf(summer, text)).toEqual(sumsOf(plain, text))
  })

  it('reads the rows of tokens and features that the code in JavaScript reads', async () => {
    const probe = await openProbe()
    const stream = new FeatureStream()
    fc.assert(
      fc.property(TEXT, (text) => {
        stream.reset(text)
        probe.begin(text)
        for (;;) {
          const size = stream.fill() * TOKEN_FIELDS
          expect(probe.fill()).toBe(size)
          if (size === 0) return
          expect(probe.tokens(size)).toEqual(stream.scanner.tokens.subarray(0, size))
          expect(probe.rows()).toEqual(stream.rows.subarray(0, stream.rowsEnd))
          expect(probe.extras()).toEqual(stream.extras.subarray(0, stream.extrasEnd))
        }
      }),
      { numRuns: 2000 },
    )
  })
})

/** An engine that counts what it compiles. */
function countingEngine(fails: boolean) {
  const counted = { compiled: 0 }
  class Module {
    constructor(bytes: Uint8Array) {
      counted.compiled++
      if (fails) throw new Error('forbidden')
      // biome-ignore lint/correctness/noConstructorReturn: what is made is a module of the engine
      return new engine.Module(bytes)
    }
  }
  vi.stubGlobal('WebAssembly', { Module, Instance: engine.Instance })
  return counted
}

describe('openSummer', () => {
  it('compiles the kernel once, after so many characters', () => {
    const counted = countingEngine(false)
    const summer = openSummer(kernel, model, 20)
    const compiled = ['not bad', 'not bad', 'not bad', 'not bad'].map((text) => {
      expect(sumsOf(summer, text)).toEqual(sumsOf(plain, text))
      return counted.compiled
    })
    expect(compiled).toEqual([0, 0, 1, 1])
  })

  it.each([
    ['has no WebAssembly', () => vi.stubGlobal('WebAssembly', undefined)],
    ['forbids to compile', () => countingEngine(true)],
  ])('falls back to JavaScript where the engine %s', (_, prepare) => {
    prepare()
    expectPlain(openSummer(kernel, model, AT_ONCE))
  })

  it('falls back to JavaScript where the kernel was left out, or is damaged', () => {
    expectPlain(openSummer('', model, AT_ONCE))
    expectPlain(openSummer(kernel.slice(0, 1000), model, AT_ONCE))
  })

  it('reads in JavaScript what the memory has no room for', () => {
    const text = 'not bad '.repeat(20_000)
    class Full {
      readonly exports: object
      constructor(module: object) {
        const exports = new engine.Instance(module).exports as { memory: { buffer: ArrayBuffer } }
        const grow = () => {
          throw new RangeError('no room')
        }
        this.exports = { ...exports, memory: { buffer: exports.memory.buffer, grow } }
      }
    }
    vi.stubGlobal('WebAssembly', { Module: engine.Module, Instance: Full })
    const summer = openSummer(kernel, model, AT_ONCE)
    expect(sumsOf(summer, 'not bad')).toEqual(sumsOf(plain, 'not bad'))
    expect(sumsOf(summer, text)).toEqual(sumsOf(plain, text))
    expect(tokensAgain(summer)).toEqual(tokensAgain(plain))
    expect(sumsOf(summer, 'not bad')).toEqual(sumsOf(plain, 'not bad'))
  })
})

/** The kernel's scanner and stream of features, with what they read on their way. */
async function openProbe() {
  const module = new engine.Module(await compileKernel('kernel/probe.ts'))
  const { memory, open, begin, fill, rowsEnd, extrasEnd, ...addresses } = new engine.Instance(
    module,
  ).exports as Readonly<
    Record<
      'text' | 'tokens' | 'rows' | 'extras' | 'roles' | 'notable',
      { readonly value: number }
    > &
      Record<'open' | 'begin', (size: number) => void> &
      Record<'fill' | 'rowsEnd' | 'extrasEnd', () => number> & { memory: { buffer: ArrayBuffer } }
  >
  open(1 << 20)
  const bytes = new Uint8Array(memory.buffer, addresses.text.value)
  new Int32Array(memory.buffer, addresses.roles.value).set(ROLES.slots)
  new Uint8Array(memory.buffer, addresses.notable.value).set(ROLES.notable)
  const integers = (at: { readonly value: number }, count: number) =>
    new Int32Array(memory.buffer, at.value, count)
  return {
    begin: (text: string) => {
      expect(text.length * BYTES_PER_UNIT).toBeLessThan(bytes.length)
      begin(encodePlain(text, bytes))
    },
    fill,
    tokens: (size: number) => integers(addresses.tokens, size),
    rows: () => integers(addresses.rows, rowsEnd()),
    extras: () => integers(addresses.extras, extrasEnd()),
  }
}
