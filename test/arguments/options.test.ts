import { describe, expect, it } from 'vitest'
import { closestName } from '../../src/arguments/closest-name'
import * as library from '../../src/index'
import * as node from '../../src/node'
import * as redaction from '../../src/redact'
import * as reports from '../../src/report'
import { toHighlightedHtml } from '../../src/report/highlight'

const POSTS = [
  { text: 'Good, as always.', brand: 'Ternline' },
  { text: 'Two hours on hold. Never again!', brand: 'Pulsefone' },
]

/** As it is called from JavaScript, where nothing checks types. */
type Untyped = (...values: unknown[]) => unknown

/** The message of the error that a call ends in, at once or in its promise. */
async function messageOf(call: () => unknown): Promise<string> {
  try {
    const result = await call()
    if (typeof result === 'object' && result !== null && Symbol.asyncIterator in result) {
      await (result as AsyncGenerator).next()
    }
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError)
    return (error as Error).message
  }
  return 'no error'
}

describe('options of another kind', () => {
  const f = { ...library, ...node, ...redaction, toHighlightedHtml } as unknown as Record<
    string,
    Untyped
  >
  it.each<[string, readonly unknown[], string]>([
    ['createDetector', ['en'], "options: expected an object, got 'en'"],
    ['createDetector', [null], 'options: expected an object, got null'],
    ['createDetector', [{ modle: 1 }], "unknown option 'modle'; expected language"],
    ['createDetector', [{ langauge: 'en' }], "unknown option 'langauge'; did you mean 'language'?"],
    [
      'measureTails',
      [POSTS, { by: 'brand' }],
      "options.by: expected an array of fields, got 'brand'",
    ],
    ['measureTails', [POSTS, { by: null }], 'options.by: expected an array of fields, got null'],
    [
      'measureTails',
      [POSTS, { explainabove: 0.2 }],
      "unknown option 'explainabove'; did you mean 'explainAbove'?",
    ],
    [
      'measureTails',
      [POSTS, { detector: {} }],
      'options.detector: expected a detector (with classify()), got an object',
    ],
    [
      'measureTails',
      [POSTS, { skipBad: 'no' }],
      "options.skipBad: expected true or false, got 'no'",
    ],
    [
      'measureTails',
      [POSTS, { dates: 'ymd' }],
      "options.dates: expected one of dmy, mdy, got 'ymd'",
    ],
    ['measureTails', [POSTS, { telling: 2 }], 'options.telling: expected an object, got 2'],
    ['measureTails', [], 'posts: expected an iterable of posts, got nothing'],
    ['measureTails', ['posts.csv'], "posts: expected an iterable of posts, got 'posts.csv'"],
    ['measureTails', [POSTS[0]], 'posts: expected an iterable of posts, got an object'],
    [
      'measureTails',
      [Promise.resolve(POSTS)],
      'posts: expected an iterable of posts, got a promise (is an await missing?)',
    ],
    ['createTailMeter', [{ by: 'brand' }], "options.by: expected an array of fields, got 'brand'"],
    [
      'drawAudit',
      [POSTS, { labels: 20 }],
      'options.detector: expected a detector (with classify()), got nothing',
    ],
    ['drawAudit', [POSTS], 'options: expected an object, got nothing'],
    ['measureAudit', [{}, []], 'audit: expected an audit, as drawAudit gives it, got an object'],
    ['createBaselines', [{ strength: {} }], "unknown option 'strength'; did you mean 'strengths'?"],
    [
      'shippedBaselines',
      [{ kinds: 'tweet' }],
      "options.kinds: expected an array of kinds, got 'tweet'",
    ],
    ['createJourneys', [{ silense: 3 }], "unknown option 'silense'; did you mean 'silence'?"],
    [
      'createNormalMeter',
      [{ claims: {} }],
      'options.claims: expected an array of claims, got an object',
    ],
    [
      'createTailWatch',
      [{ by: 3 }],
      'options.by: expected a field, or an array of fields to cross, got 3',
    ],
    ['watchTails', [POSTS, { alr: 90 }], "unknown option 'alr'; did you mean 'arl'?"],
    ['watchTails', [{}], 'posts: expected an iterable of posts, got an object'],
    [
      'measureClaims',
      [POSTS, { firmTexts: 'a.csv' }],
      "options.firmTexts: expected an iterable of posts, got 'a.csv'",
    ],
    ['classifyAll', [POSTS, { worker: 2 }], "unknown option 'worker'; did you mean 'workers'?"],
    ['keyedPseudonym', [], 'key: expected a string, got nothing'],
    ['readWeights', [], 'path: expected a string, got nothing'],
    ['readClaims', [['a']], 'path: expected a string, got an array'],
    ['redact', [5], 'text: expected a string, got 5'],
    [
      'toHighlightedHtml',
      ['good', library.createDetector().classify('good')],
      'explanation: expected an explanation, as explain gives it, got an object',
    ],
    ['readPosts', ['a.csv'], "paths: expected a list of paths, got 'a.csv'"],
    ['readPosts', [[3]], 'paths: expected a list of paths, got an array'],
    ['readPosts', [['a.csv'], { column: {} }], "unknown option 'column'; did you mean 'columns'?"],
    [
      'readPosts',
      [['a.csv'], { columns: { txt: 'a' } }],
      "options.columns: unknown name 'txt'; did you mean 'text'?",
    ],
    [
      'readPosts',
      [['a.csv'], { columns: { text: 3 } }],
      'options.columns.text: expected a string, got 3',
    ],
  ])('%s%j', async (name, values, message) => {
    expect(await messageOf(() => f[name]!(...values))).toBe(`${name}: ${message}`)
  })

  it('that are undefined count as not given', async () => {
    const options = { by: undefined, method: undefined, nosuch: undefined }
    expect(await messageOf(() => f.measureTails!(POSTS, options))).toBe('no error')
  })

  it('and what is no meter, and no label, are told too', () => {
    const { merge } = library.createTailMeter()
    expect(() => (merge as Untyped)(null)).toThrow(
      'merge: other: expected a meter, or its saved state, got null',
    )
    const { newsValue } = library.createBaselines()
    expect(() => (newsValue as Untyped)({ text: '' }, {})).toThrow(
      'newsValue: label: expected one of outraged, dissatisfied, neutral, satisfied, delighted, got an object',
    )
  })

  it('of a report of a meter are told too', () => {
    const report = library.createTailMeter().report as Untyped
    expect(() => report({ confidense: 0.9 })).toThrow(
      "report: unknown option 'confidense'; did you mean 'confidence'?",
    )
  })
})

describe('what is no report', () => {
  const f = { ...reports, ...redaction } as unknown as Record<string, Untyped>
  it.each([
    'toHtml',
    'toHtmlFragment',
    'toMarkdown',
    'toTerminal',
    'toCsv',
    'redactReport',
    'withoutQuotes',
  ])('%s says so', async (name) => {
    const said = (value: unknown): Promise<string> => messageOf(() => f[name]!(value))
    const expected = `${name}: report: expected a report, as measureTails gives it, got`
    expect(await said(undefined)).toBe(`${expected} nothing`)
    expect(await said({})).toBe(`${expected} an object without 'measured'`)
    expect(await said(library.measureTails(POSTS))).toBe(
      `${expected} a promise (is an await missing?)`,
    )
    const report = await library.measureTails(POSTS)
    expect(await said({ ...report, version: 1 })).toBe(
      `${name}: report: expected version 2, got version 1`,
    )
    expect(await said(report)).toBe('no error')
  })

  it('options are told of where it is one', async () => {
    const report = await library.measureTails(POSTS)
    expect(await messageOf(() => f.toHtml!(report, { titel: 'x' }))).toBe(
      "toHtml: unknown option 'titel'; did you mean 'title'?",
    )
    expect(
      await messageOf(() => f.showReport!(report, { title: 'x', explain: () => {} })),
    ).not.toContain('unknown')
    // It would mark nothing there.
    expect(await messageOf(() => f.toMarkdown!(report, { explain: () => {} }))).toBe(
      "toMarkdown: unknown option 'explain'; expected title, locale",
    )
  })
})

describe('a field to group by that no post carries', () => {
  const said = (posts: unknown, by: unknown): Promise<string> =>
    messageOf(() => (library.measureTails as Untyped)(posts, { by }))

  it('is told, with what was likely meant', async () => {
    expect(await said(POSTS, ['brnd'])).toBe(
      "measureTails: options.by: no post has 'brnd'; did you mean 'brand'?",
    )
    expect(await said(POSTS, ['brand', ['brand', 'shop']])).toBe(
      "measureTails: options.by: no post has 'shop'; they have text, brand",
    )
    expect(await said([{ text: 'Fine.', Brand: 'a' }], ['brand'])).toBe(
      "measureTails: options.by: no post has 'brand'; did you mean 'Brand'?",
    )
  })

  it('is told of a time that could be two days in every post', async () => {
    expect(await said([{ text: 'Fine.', time: '03/04/2026' }], ['time:month'])).toBe(
      'measureTails: options.by: no post has a time that could be read (which is the day in 03/04/2026? options.dates tells)',
    )
  })

  it.each([
    [[{ text: 'Fine.' }, { text: 'Fine.', shop: 'a' }], ['shop']],
    [[{ text: 'Fine.', brand: null }], ['brand']],
    [[{ text: 'Fine.', time: '' }], ['time:month']],
    [[], ['brand']],
    [['Fine.'], ['brand', 'time:month']],
  ])('passes %j by %j', async (posts, by) => {
    expect(await said(posts, by)).toBe('no error')
  })
})

describe('closestName', () => {
  it.each([
    ['modle', ['model', 'mode'], 'model'],
    ['EXPLAIN_ABOVE', ['explainAbove'], 'explainAbove'],
    ['zzz', ['by', 'model'], null],
    ['x'.repeat(100), ['x'], null],
  ])('%s of %j', (name, known, closest) => {
    expect(closestName(name, known)).toBe(closest)
  })
})

describe('options with defaults that are inherited', () => {
  const inherited = (own: object, defaults: object): object =>
    Object.assign(Object.create(defaults), own)

  it('are used, as those of an instance are', async () => {
    const measure = library.measureTails as unknown as Untyped
    const plain = await measure(POSTS, { by: ['brand'], confidence: 0.8 })
    expect(await measure(POSTS, inherited({ by: ['brand'] }, { confidence: 0.8 }))).toEqual(plain)
    expect(plain).not.toEqual(await measure(POSTS, { by: ['brand'] }))
  })

  it('are checked', async () => {
    const create = library.createDetector as unknown as Untyped
    expect(await messageOf(() => create(inherited({}, { language: 1 })))).toContain(
      'options.language: expected a string, got 1',
    )
  })

  it.each(['constructor', '__proto__', 'toString'])('hold no option named %s', async (name) => {
    const create = library.createDetector as unknown as Untyped
    const options = Object.fromEntries([[name, 1]])
    expect(await messageOf(() => create(options))).toContain(`unknown option '${name}'`)
  })
})
