import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPosts } from '../../src/io/posts'
import { loadModel, type Model } from '../../src/model/model'
import { createScored, scoreText } from '../../src/model/score'
import { LANGUAGES } from '../../src/text/language'

const DATA = new URL('../../data/', import.meta.url).pathname
const load = (name: string): Model => loadModel(readFileSync(`${DATA}en/${name}`))
const full = load('model.bin')
const small = load('model-small.bin')

const texts: string[] = []
for await (const { text } of readPosts([`${DATA}demo-posts.csv`])) texts.push(text)

function say(model: Model, text: string) {
  const scored = createScored()
  scoreText(model, text, scored)
  return { label: scored.label, language: LANGUAGES[scored.language] }
}

const share = (isHit: (text: string) => boolean): number =>
  texts.filter(isHit).length / texts.length

describe('the small model', () => {
  it('says that it is one, and of which model', () => {
    expect(small.version).toBe(`${full.version}-small`)
    expect(full.coverage).toBe(1)
    expect(small.coverage).toBeLessThan(1)
  })

  it('gives most demo posts the label of the full one', () => {
    expect(share((text) => say(small, text).label === say(full, text).label)).toBeGreaterThan(0.8)
  })

  it('takes hardly more English posts to be in another language, and no foreign one for English', () => {
    const isForeign = (model: Model, text: string): boolean => say(model, text).language !== 'en'
    const lost = share((text) => isForeign(small, text) && !isForeign(full, text))
    expect(lost).toBeLessThan(0.01)
    for (const text of [
      'Todo muy bien, el personal fue muy amable con nosotros.',
      'Der Kundendienst war leider nicht zu erreichen, nie wieder!',
      'Palvelu oli todella hyvää ja henkilökunta ystävällistä.',
    ]) {
      expect(isForeign(small, text), text).toBe(true)
    }
  })
})
