import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashWord } from '../../src/text/hash.ts'
import {
  CAPITALISED,
  ELONGATED,
  EMOJI_TOKEN,
  EMOTICON,
  EMPHASIS,
  END,
  HASH,
  HASHTAG,
  KIND,
  KIND_BITS,
  MENTION,
  NUMBER,
  PAUSE,
  Scanner,
  SHOUTED,
  START,
  STOP,
  TOKEN_FIELDS,
  TOKENS_AT_A_TIME,
  URL_TOKEN,
  WORD,
} from '../../src/text/scanner.ts'

interface Token {
  readonly kind: number
  readonly hash: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly elongated: boolean
  readonly shouted: boolean
  readonly capitalised: boolean
}

const scanner = new Scanner()

function tokens(text: string): Token[] {
  scanner.reset(text)
  const found: Token[] = []
  for (let count = scanner.fill(); count > 0; count = scanner.fill()) {
    scanner.locate(count)
    for (let at = 0; at < count * TOKEN_FIELDS; at += TOKEN_FIELDS) {
      const kind = scanner.tokens[at + KIND] as number
      const start = scanner.tokens[at + START] as number
      const end = scanner.tokens[at + END] as number
      found.push({
        kind: kind & KIND_BITS,
        hash: scanner.tokens[at + HASH] as number,
        start,
        end,
        text: text.slice(start, end),
        elongated: (kind & ELONGATED) !== 0,
        shouted: (kind & SHOUTED) !== 0,
        capitalised: (kind & CAPITALISED) !== 0,
      })
    }
  }
  return found
}
const hashes = (text: string) => tokens(text).map((token) => token.hash)
const kinds = (text: string) => tokens(text).map((token) => token.kind)

describe('words', () => {
  it('are cut at spaces and marks, with offsets into the original text', () => {
    expect(tokens('Good, cheap food').map((token) => token.text)).toEqual([
      'Good',
      ',',
      'cheap',
      'food',
    ])
    expect(kinds('Good, cheap.')).toEqual([WORD, PAUSE, WORD, STOP])
  })

  it('are folded: case, curly apostrophes, a left-out apostrophe before t', () => {
    expect(hashes('GREAT')).toEqual([hashWord('great')])
    expect(hashes('Ärger ΚΑΛΟ ПЛОХО')).toEqual(hashes('ärger καλο плохо'))
    expect(hashes('they’re')).toEqual(hashes("they're"))
    expect(hashes("don't")).toEqual(hashes('dont'))
    expect(hashes("don't")).toEqual([hashWord('dont')])
  })

  it('squeeze drawn-out letters to two and say so', () => {
    expect(hashes('sooooooo')).toEqual(hashes('sooo'))
    expect(tokens('sooooo')[0]).toMatchObject({ elongated: true })
    expect(tokens('good')[0]).toMatchObject({ elongated: false, hash: hashWord('good') })
  })

  it('know when they are shouted', () => {
    expect(tokens('NEVER Never I').map((token) => token.shouted)).toEqual([true, false, false])
    expect(tokens('EXTRAORDINARILY Ärger ÄRGER').map((token) => token.shouted)).toEqual([
      true,
      false,
      true,
    ])
  })

  it('know when they are capitalised', () => {
    expect(tokens('NEVER Never never Ärger').map((token) => token.capitalised)).toEqual([
      false,
      true,
      false,
      true,
    ])
  })
})

describe('the two ways of reading a word', () => {
  // A soft hyphen is skipped, but makes a word be read character by character.
  const carefully = (word: string) => `${word.slice(0, 1)}\u00ad${word.slice(1)}`

  it('agree on words of letters of every length and case', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z]{1,60}$/), (word) => {
        const [plain, ...more] = tokens(word)
        const [slow] = tokens(carefully(word))
        expect(more).toEqual([])
        expect(plain).toMatchObject({
          hash: slow?.hash,
          elongated: slow?.elongated,
          shouted: slow?.shouted,
          capitalised: slow?.capitalised,
        })
      }),
    )
  })

  it('agree on drawn-out words, wherever the letter stands', () => {
    for (let before = 0; before < 20; before++)
      for (let times = 1; times < 12; times++) {
        const word = `${'ba'.repeat(10).slice(0, before)}${'o'.repeat(times)}k`
        const [plain] = tokens(word)
        expect(plain, word).toMatchObject({
          hash: tokens(carefully(word))[0]?.hash,
          elongated: times > 2,
        })
      }
  })

  it('agree with the hash of the folded word', () => {
    for (const word of ['a', 'good', 'seventh', 'eightier', 'remarkably', 'uncharacteristically'])
      expect(tokens(word.toUpperCase())[0]?.hash).toBe(hashWord(word))
  })
})

describe('texts longer than one filling', () => {
  it('give the same tokens as their parts, with offsets that go on', () => {
    const part = 'Überall 5 stars, sooo GOOD 😀! '
    const times = TOKENS_AT_A_TIME
    const once = tokens(part)
    const all = tokens(part.repeat(times))
    expect(all).toHaveLength(once.length * times)
    for (const at of [1, times >> 1, times - 1])
      expect(all.slice(at * once.length, (at + 1) * once.length)).toEqual(
        once.map((token) => ({
          ...token,
          start: token.start + at * part.length,
          end: token.end + at * part.length,
        })),
      )
  })
})

describe('class tokens', () => {
  it('give every mention and every URL one hash', () => {
    expect(kinds('@some_firm www.a.fi https://b.io/x?y=1')).toEqual([MENTION, URL_TOKEN, URL_TOKEN])
    expect(hashes('@one @two')[0]).toBe(hashes('@one @two')[1])
    expect(hashes('http://a.b www.c.d')[0]).toBe(hashes('http://a.b www.c.d')[1])
  })

  it('take no word before a full stop or a colon for a URL', () => {
    for (const text of ['way.', 'wow.then', 'was.', 'WW2.', 'html:', 'http: no']) {
      expect(kinds(text)).not.toContain(URL_TOKEN)
    }
    expect(kinds('WWW.a.fi HTTP://b.io')).toEqual([URL_TOKEN, URL_TOKEN])
  })

  it('read a hashtag as its word', () => {
    expect(tokens('#Fail')).toMatchObject([
      { kind: HASHTAG, hash: hashWord('fail'), text: '#Fail' },
    ])
  })

  it('keep short numbers and bring long ones to their shape', () => {
    expect(kinds('5 1200')).toEqual([NUMBER, NUMBER])
    expect(hashes('1200')).toEqual(hashes('4875'))
    expect(hashes('5')).not.toEqual(hashes('1'))
    expect(hashes('12345')).toEqual(hashes('54321'))
  })

  it('keep marks out of five, ten and the like as they are', () => {
    for (const [good, bad] of [
      ['10/10', '12/12'],
      ['9/10', '2/10'],
      ['4.5/5', '1.5/5'],
      ['8.5/10', '1.5/10'],
    ] as const)
      expect(hashes(good)).not.toEqual(hashes(bad))
    expect(hashes('10/11/2025')).toEqual(hashes('12/12/2024'))
  })

  it('tell emphasis apart by what is repeated', () => {
    expect(kinds('wow! wow!! what?! hm...')).toEqual([
      WORD,
      EMPHASIS,
      WORD,
      EMPHASIS,
      WORD,
      EMPHASIS,
      WORD,
      EMPHASIS,
    ])
    expect(hashes('!!!')).toEqual(hashes('!!!!!!!!'))
    expect(hashes('!')).not.toEqual(hashes('!!!'))
  })
})

describe('emoji and emoticons', () => {
  it('take tones, joined parts and flags as one token', () => {
    expect(tokens('👍🏽👩‍🔧🇫🇮❤️').map((token) => token.text)).toEqual(['👍🏽', '👩‍🔧', '🇫🇮', '❤️'])
    expect(hashes('👍🏽')).toEqual(hashes('👍🏿'))
    expect(hashes('👍🏽')).toEqual(hashes('👍'))
    expect(hashes('❤️')).toEqual(hashes('❤'))
  })

  it('take repeats of one emoji as one token', () => {
    expect(tokens('😡😡😡')).toMatchObject([{ kind: EMOJI_TOKEN, text: '😡😡😡' }])
  })

  it('read rows of stars as the ratings that they are', () => {
    for (const [row, rating] of [
      ['★★★★★', '5/5'],
      ['⭐⭐', '2/5'],
      ['⭐️⭐️⭐️', '3/5'],
      ['★☆☆☆☆', '1/5'],
      ['⭐⭐⭐⭐☆', '4/5'],
    ] as const) {
      expect(tokens(row)).toMatchObject([{ kind: NUMBER, text: row }])
      expect(hashes(row)).toEqual(hashes(rating))
    }
    expect(kinds('😡⭐⭐ so bad')).toEqual([EMOJI_TOKEN, NUMBER, WORD, WORD])
  })

  it('leave any other row of stars one ornament', () => {
    for (const ornament of [
      '⭐',
      '★',
      '☆☆☆☆☆',
      '⭐⭐⭐⭐⭐⭐',
      '★★★☆☆☆',
      '★★★⭐⭐⭐',
      '★☆★☆★☆',
      '☆☆☆★★',
      '★★☆',
    ])
      expect(tokens(ornament)).toMatchObject([{ kind: EMOJI_TOKEN, text: ornament }])
    expect(hashes('⭐️⭐⭐⭐⭐⭐')).toEqual(hashes('⭐'))
  })

  it('read emoticons by what they mean', () => {
    expect(kinds(':) :-( ;-D <3 </3')).toEqual([EMOTICON, EMOTICON, EMOTICON, EMOTICON, EMOTICON])
    expect(hashes(':)')).toEqual(hashes(':-))'))
    expect(hashes(':)')).not.toEqual(hashes(':('))
  })

  it('read the plus of a grade, and no other', () => {
    expect(kinds('A+ b+++!')).toEqual([WORD, EMOTICON, WORD, EMOTICON, EMPHASIS])
    expect(hashes('A+')).toEqual(hashes('a++'))
    expect(kinds('C++ a+b 5+ Disney+ ca+ éa+ êa+ l’a+ @b+ 2b+ + +a')).not.toContain(EMOTICON)
    expect(kinds('+')).toEqual([])
  })

  it('do not see an emoticon in a list or a URL', () => {
    expect(kinds('a:b 10:30')).toEqual([WORD, PAUSE, WORD, NUMBER])
  })
})

describe('rewind', () => {
  const hashes = (): number[] => {
    const found: number[] = []
    for (let count = scanner.fill(); count > 0; count = scanner.fill())
      for (let token = 0; token < count; token++)
        found.push(scanner.tokens[token * TOKEN_FIELDS + HASH] as number)
    return found
  }

  it.each([
    ['short', 'So GOOD! 😀'],
    ['long', 'not bad, '.repeat(TOKENS_AT_A_TIME)],
    ['empty', ''],
  ])('gives the tokens of a %s text again, wherever reading stands', (_, text) => {
    scanner.reset(text)
    scanner.rewind()
    const first = hashes()
    scanner.rewind()
    expect(hashes()).toEqual(first)
    scanner.rewind()
    scanner.fill()
    scanner.rewind()
    expect(hashes()).toEqual(first)
    scanner.rewind()
    scanner.reset('bad')
    expect(hashes()).toEqual([hashWord('bad')])
  })
})

describe('hostile text', () => {
  it.each([
    ['nothing', ''],
    ['spaces', ' \t\r  '],
    ['lone surrogates', '\ud83d \udc00 \ud83c'],
    ['a cut flag', '\ud83c\udde6'],
    ['only joiners', '\u200d\ufe0f\u200d'],
    ['NUL', '\0\0'],
    ['marks', '@ # :: <> ^^ ~~ -- //'],
  ])('ends on %s, and tokens never overlap', (_, text) => {
    let end = 0
    for (const token of tokens(text)) {
      expect(token.start).toBeGreaterThanOrEqual(end)
      expect(token.end).toBeGreaterThan(token.start)
      end = token.end
    }
    expect(end).toBeLessThanOrEqual(text.length)
  })

  it('takes time in proportion to length on a text without a space', () => {
    const time = (length: number) => {
      const text = 'a'.repeat(length)
      const began = performance.now()
      tokens(text)
      return performance.now() - began
    }
    time(100_000)
    expect(time(2_000_000)).toBeLessThan(2000)
  })
})
