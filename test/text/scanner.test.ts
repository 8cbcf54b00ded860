import { describe, expect, it } from 'vitest'
import { hashWord } from '../../src/text/hash.ts'
import {
  EMOJI_TOKEN,
  EMOTICON,
  EMPHASIS,
  HASHTAG,
  MENTION,
  NUMBER,
  PAUSE,
  Scanner,
  STOP,
  URL_TOKEN,
  WORD,
} from '../../src/text/scanner.ts'

interface Token {
  readonly kind: number
  readonly hash: number
  readonly text: string
  readonly elongated: boolean
  readonly shouted: boolean
}

function tokens(text: string): Token[] {
  const scanner = new Scanner()
  scanner.reset(text)
  const found: Token[] = []
  while (scanner.next())
    found.push({
      kind: scanner.kind,
      hash: scanner.hash,
      text: text.slice(scanner.start, scanner.end),
      elongated: scanner.elongated,
      shouted: scanner.shouted,
    })
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
    expect(hashes('10/10')).not.toEqual(hashes('12/12'))
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

  it('read emoticons by what they mean', () => {
    expect(kinds(':) :-( ;-D <3 </3')).toEqual([EMOTICON, EMOTICON, EMOTICON, EMOTICON, EMOTICON])
    expect(hashes(':)')).toEqual(hashes(':-))'))
    expect(hashes(':)')).not.toEqual(hashes(':('))
  })

  it('do not see an emoticon in a list or a URL', () => {
    expect(kinds('a:b 10:30')).toEqual([WORD, PAUSE, WORD, NUMBER])
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
    const scanner = new Scanner()
    scanner.reset(text)
    let end = 0
    while (scanner.next()) {
      expect(scanner.start).toBeGreaterThanOrEqual(end)
      expect(scanner.end).toBeGreaterThan(scanner.start)
      end = scanner.end
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
