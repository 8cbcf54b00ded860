import { readFileSync } from 'node:fs'
import vm from 'node:vm'
import { getQuickJS } from 'quickjs-emscripten'
import { describe, expect, it } from 'vitest'
import { createDetector, createTailMeter } from '../../src/index'

const SCRIPT = readFileSync(new URL('../../dist/udf.js', import.meta.url), 'utf8')

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

function expected(): string {
  const detector = createDetector()
  const meter = createTailMeter({ model: detector.model, furthest: 0, themes: 0 })
  TEXTS.forEach((text, i) => {
    meter.add({ text, reach: i }, detector.classify(text))
  })
  meter.addUnread()
  meter.addUnread()
  return JSON.stringify([null, TEXTS.map((text) => detector.classify(text)), meter.report()])
}

describe('the script for SQL engines', () => {
  it('is one script without eval and without Node', () => {
    expect(SCRIPT).not.toMatch(
      /\b(require|import)\s*\(|\beval\b|new Function|\bprocess\b|\bBuffer\b/,
    )
  })

  it('answers in an empty context to the last bit as the library does', () => {
    const context = vm.createContext(Object.create(null))
    vm.runInContext(SCRIPT, context)
    expect(vm.runInContext(PROGRAM, context)).toBe(expected())
  })

  it('answers in QuickJS to the last bit as the library does', async () => {
    const quickjs = await getQuickJS()
    expect(quickjs.evalCode(`${SCRIPT};${PROGRAM}`)).toBe(expected())
  })
})
