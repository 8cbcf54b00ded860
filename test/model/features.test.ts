import { describe, expect, it } from 'vitest'
import {
  CLAUSE,
  EXTRA_FIELDS,
  EXTRA_HASH,
  EXTRA_PARTS,
  FeatureStream,
  OWN,
  OWN_PARTS,
  PAIR,
  PARTS_OF_JOINED,
  ROW_FIELDS,
  TRIPLE,
} from '../../src/model/features.ts'
import { NEGATED_PARTS, PARTS, VERDICT_PARTS } from '../../src/model/scopes.ts'
import { hashWord, joinHashes } from '../../src/text/hash.ts'

const stream = new FeatureStream()

/** All features of a text, each with its weight in parts. */
function features(text: string): (readonly [hash: number, parts: number])[] {
  stream.reset(text)
  const found: (readonly [number, number])[] = []
  while (stream.fill() > 0) {
    for (let row = 0; row < stream.rowsEnd; row += ROW_FIELDS) {
      const [own, pair, triple, ownParts, parts] = [
        OWN,
        PAIR,
        TRIPLE,
        OWN_PARTS,
        PARTS_OF_JOINED,
      ].map((field) => stream.rows[row + field]) as [number, number, number, number, number]
      found.push([own, ownParts], [pair, parts], [triple, parts])
    }
    for (let extra = 0; extra < stream.extrasEnd; extra += EXTRA_FIELDS)
      found.push([stream.extras[extra + EXTRA_HASH]!, stream.extras[extra + EXTRA_PARTS]!])
  }
  return found.filter(([hash]) => hash !== 0)
}

/** What a word's plain feature weighs: negative inside a negation. */
function plainParts(text: string, word: string): number | undefined {
  return features(text).find(([hash]) => hash === hashWord(word))?.[1]
}

function allHashes(text: string): number[] {
  return features(text).map(([hash]) => hash)
}

/** How many tokens each clause has, by the numbers that the stream gives them. */
function clauses(text: string): number[] {
  stream.reset(text)
  const sizes: number[] = []
  let before = 0
  while (stream.fill() > 0) {
    for (let row = 0; row < stream.rowsEnd; row += ROW_FIELDS) {
      const clause = before + stream.rows[row + CLAUSE]!
      sizes[clause] = (sizes[clause] ?? 0) + 1
    }
    before += stream.clause
  }
  return sizes.filter((size) => size > 0)
}

describe('clauses', () => {
  it.each([
    ['it was good', [3]],
    ['it was good, it is bad', [3, 3]],
    ['it was good but it is bad', [3, 4]],
    ['it was good, but it is bad', [3, 4]],
    ['Good! Bad!', [2, 2]],
    ['... good', [1, 1]],
    ['but good', [2]],
    ['', []],
  ])('of "%s" are parted by marks and words such as "but"', (text, sizes) => {
    expect(clauses(text)).toEqual(sizes)
  })

  it('go on where a text is read in parts', () => {
    const long = Array.from({ length: 3000 }, () => 'word').join(' ')
    expect(clauses(`${long}, ${long}`)).toEqual([3000, 3000])
  })
})

describe('negation scope', () => {
  it.each([
    ['it was not good', 'good'],
    ["I don't think that it was good", 'think'],
    ['never a good day', 'good'],
    ['it used to be good', 'good'],
    ['without any help', 'help'],
  ])('in "%s" turns %s', (text, word) => {
    expect(plainParts(text, word)).toBe(NEGATED_PARTS)
  })

  it('goes on behind "believe" that is told of oneself', () => {
    expect(plainParts('I do not believe it good', 'good')).toBe(NEGATED_PARTS)
  })

  it.each([
    ['it was good', 'good'],
    ['not here. good', 'good'],
    ['not cheap, good', 'good'],
    ['not only good', 'good'],
    ['never been so happy', 'happy'],
    ['cannot believe how rude', 'rude'],
    ["can't believe how rude", 'rude'],
    ['could not tell, it was not one two three four five', 'five'],
    ['I used it to be good', 'good'],
  ])('in "%s" leaves %s as it is', (text, word) => {
    expect(plainParts(text, word)).toBe(PARTS)
  })
})

describe('asides', () => {
  it.each([
    ['my sister loved it', 'loved', 'others'],
    ['they promised good service', 'good', 'others'],
    ['some people say it is awful', 'awful', 'others'],
    ['this was once the best bank', 'best', 'once'],
    ['years ago, it was good', 'good', 'once'],
    ['at first it was good', 'good', 'once'],
    ['I hoped for a quiet room', 'quiet', 'unreal'],
    ['it would be nice', 'nice', 'unreal'],
    ['please hire friendly staff', 'friendly', 'unreal'],
    ['I wish it were not bad', 'bad', 'unreal'],
  ])('in "%s" give %s the form of what %s', (text, word, kind) => {
    expect(Math.abs(plainParts(text, word)!)).toBe(0)
    expect(allHashes(text)).toContain(joinHashes(hashWord(`<${kind}>`), hashWord(word)))
  })

  it.each([
    ['I loved it', 'loved'],
    ['my sister came, I loved it', 'loved'],
    ['my sister hated it but I loved it', 'loved'],
    ['once there. good', 'good'],
    ['they promised much, good', 'good'],
    ['I wish one two three four five six seven eight good', 'good'],
    ['I would recommend it', 'recommend'],
    ['be first at it', 'it'],
  ])('leave in "%s" the word %s as it is', (text, word) => {
    expect(plainParts(text, word)).toBeGreaterThanOrEqual(PARTS)
  })
})

describe('verdicts', () => {
  it('make what follows weigh more, to the end of the sentence', () => {
    expect(plainParts('slow but good', 'slow')).toBe(PARTS)
    expect(plainParts('slow but good', 'good')).toBe(VERDICT_PARTS)
    expect(plainParts('slow, but really, good', 'good')).toBe(VERDICT_PARTS)
    expect(plainParts('slow but cheap. good', 'good')).toBe(PARTS)
    expect(plainParts('but not good', 'good')).toBe((NEGATED_PARTS * VERDICT_PARTS) / PARTS)
  })
})

describe('pairs and triples', () => {
  it('hold the words in their order, and end at a mark', () => {
    const pair = joinHashes(hashWord('very'), hashWord('good'))
    expect(allHashes('it was very good')).toContain(pair)
    expect(allHashes('it was good very')).not.toContain(pair)
    expect(allHashes('it was very, good')).not.toContain(pair)
  })

  it('are the same in every case and with every apostrophe', () => {
    expect(allHashes('i don’t like It')).toEqual(allHashes("I don't like it"))
  })
})

describe('extra features', () => {
  it('tell the negated form of a word, and how a word is written', () => {
    expect(allHashes('not good')).toContain(joinHashes(hashWord('<negated>'), hashWord('good')))
    expect(allHashes('it is good')).not.toContain(
      joinHashes(hashWord('<negated>'), hashWord('good')),
    )
    expect(allHashes('sooooo LOUD')).toEqual(
      expect.arrayContaining([hashWord('<elongated>'), hashWord('<shouted>')]),
    )
    expect(allHashes('so loud')).not.toContain(hashWord('<shouted>'))
  })

  it('go on where one filling ends', () => {
    const once = features('fine, not bad. ')
    const many = features('fine, not bad. '.repeat(1000))
    expect(many).toHaveLength(once.length * 1000)
    for (const [hash, parts] of once)
      expect(many.filter((other) => other[0] === hash && other[1] === parts)).toHaveLength(
        once.filter((other) => other[0] === hash && other[1] === parts).length * 1000,
      )
  })
})

describe('praise that stands alone', () => {
  const behind = (word: string): number => joinHashes(hashWord('<after praise>'), hashWord(word))

  it('gives the words behind it a form beside their own, over the end of its sentence', () => {
    for (const text of [
      'Great, another queue',
      'Oh great. Another queue',
      'Simply wonderful! Another queue',
      'Thanks for another queue',
      'Thank you for another queue',
    ]) {
      expect(allHashes(text), text).toContain(behind('queue'))
      expect(plainParts(text, 'queue'), text).toBe(PARTS)
    }
  })

  it('needs a clause of its own', () => {
    for (const text of [
      'great value and no queue',
      'The food was great, no queue',
      'Another queue',
    ])
      expect(allHashes(text), text).not.toContain(behind('queue'))
  })

  it('reaches twelve words, and not into the next text', () => {
    const words = [...'abcdefghijklmnop'].map((letter) => letter.repeat(2))
    const hashes = allHashes(`Great, ${words.join(' ')}`)
    expect(words.filter((word) => hashes.includes(behind(word)))).toEqual(words.slice(0, 12))
    expect(allHashes('queue')).not.toContain(behind('queue'))
  })

  it('does not open again or close early when the stream is filled anew', () => {
    const filler = 'so it went on and on. '.repeat(400)
    expect(allHashes(`${filler}Great, another queue`)).toContain(behind('queue'))
  })
})
