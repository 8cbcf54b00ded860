import { readFileSync } from 'node:fs'
import vm from 'node:vm'
import { gzipSync } from 'node:zlib'
import { getQuickJS } from 'quickjs-emscripten'
import { describe, expect, it } from 'vitest'
import { classification } from '../../src/classification'
import { type Classifier, createDetector, createTailMeter } from '../../src/index'
import { loadModel } from '../../src/model/model'
import { createScored, scoreText } from '../../src/model/score'

const TEXTS = [
  'Wonderful! 😀 They drove 40 km to return my phone.',
  'Two hours on hold, then cut off. Never again!',
  'It was ok',
  '',
  'not bad at ALL!!! :) #happy @you http://example.com 12:30',
  'half an emoji \ud83d, a\u0301ccents, ﬁne “quotes”',
]

/** What the engine is asked; the answer is one string. */
const PROGRAM = `
(function () {
  var texts = ${JSON.stringify(TEXTS)}
  var a = delight.init(), b = delight.init()
  for (var i = 0; i < texts.length; i++) delight.accumulate(i % 2 ? a : b, texts[i], i)
  delight.accumulate(a, null)
  delight.accumulate(b, 'fine', -1)
  var whole = delight.deserialize(delight.serialize(a))
  delight.merge(whole, b)
  return JSON.stringify([delight.classify(null), texts.map(delight.classify), delight.finalize(whole)])
})()`

/** The states of 1, 2, 3 and 7 parts, merged forwards and backwards. */
const MERGING = `
(function () {
  var texts = ${JSON.stringify(Array.from({ length: 60 }, (_, i) => `${TEXTS[i % TEXTS.length]} ${i}`))}
  function merged(parts, backwards) {
    var states = []
    for (var p = 0; p < parts; p++) states.push(delight.init())
    for (var i = 0; i < texts.length; i++) delight.accumulate(states[(i * 7) % parts], texts[i], i)
    states = states.map(delight.serialize)
    if (backwards) states.reverse()
    var whole = delight.init()
    states.forEach(function (state) { delight.merge(whole, delight.deserialize(state)) })
    return delight.serialize(whole)
  }
  return JSON.stringify([merged(1), merged(2), merged(3), merged(3, true), merged(7), merged(7, true)])
})()`

function expected(detector: Classifier): string {
  const meter = createTailMeter({ model: detector.model, furthest: 0, themes: 0 })
  TEXTS.forEach((text, i) => {
    meter.add({ text, reach: i }, detector.classify(text))
  })
  meter.addUnread()
  meter.addUnread()
  return JSON.stringify([null, TEXTS.map((text) => detector.classify(text)), meter.report()])
}

/** The library's own code with the small model. */
function smallDetector(): Classifier {
  const file = new URL('../../data/en/model-small.bin', import.meta.url)
  const model = loadModel(readFileSync(file))
  const scored = createScored()
  return {
    model: model.version,
    classify(text) {
      scoreText(model, text, scored)
      const { label, score, probabilities, evidence, language } = scored
      return classification(label, score, probabilities, 0, evidence > 0, language)
    },
  }
}

describe.each([
  // BigQuery takes 1 MB a file; Snowflake advises 100 kB, compressed.
  { name: 'udf.js', detector: createDetector(), bytes: 1_000_000, zipped: 1_000_000 },
  { name: 'udf-small.js', detector: smallDetector(), bytes: 250_000, zipped: 100_000 },
])('$name, the script for SQL engines', ({ name, detector, bytes, zipped }) => {
  const script = readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8')

  it('is as small as the engines ask', () => {
    expect(Buffer.byteLength(script)).toBeLessThan(bytes)
    expect(gzipSync(script, { level: 9 }).length).toBeLessThan(zipped)
  })

  it('is one script without eval, without Node, and without what ends a quoted body in SQL', () => {
    expect(script).not.toMatch(
      /\b(require|import)\s*\(|\beval\b|new Function|\bprocess\b|\bBuffer\b|\$\$/,
    )
  })

  it('answers in an empty context to the last bit as the library does', () => {
    const context = vm.createContext(Object.create(null))
    vm.runInContext(script, context)
    expect(vm.runInContext(PROGRAM, context)).toBe(expected(detector))
  })

  it('answers in QuickJS to the last bit as the library does', async () => {
    const quickjs = await getQuickJS()
    expect(quickjs.evalCode(`${script};${PROGRAM}`)).toBe(expected(detector))
  })

  it('merges parts in any order to the very state of the whole', () => {
    const context = vm.createContext(Object.create(null))
    vm.runInContext(script, context)
    const [whole, ...merged] = JSON.parse(vm.runInContext(MERGING, context)) as string[]
    expect(JSON.parse(whole!).all).toBeDefined()
    for (const state of merged) expect(state).toBe(whole)
  })
})

describe('the module for SQL engines', () => {
  it('offers what the script does', async () => {
    const file = '../../dist/udf.mjs'
    const module = (await import(file)) as typeof import('../../src/udf')
    expect(Object.keys(module).sort()).toEqual(
      ['accumulate', 'classify', 'deserialize', 'finalize', 'init', 'merge', 'serialize'].sort(),
    )
    const detector = createDetector()
    expect(TEXTS.map(module.classify)).toEqual(TEXTS.map((text) => detector.classify(text)))
  })
})
