import { describe, expect, it } from 'vitest'
import { firstUnjudged } from '../../training/unseen-file.ts'
import { WRITTEN_SET } from '../../training/written.ts'

const judged = [
  { id: 'shops#1', set: 'shops', text: ' Good. ' },
  { id: `${WRITTEN_SET}#0`, set: WRITTEN_SET, text: 'They waved.' },
]

describe('firstUnjudged', () => {
  it('finds none where all were judged, however their corpus spaces them', () => {
    const texts = [{ id: 'shops#1', text: 'Good.' }, judged[1]!]
    expect(firstUnjudged(texts, judged)).toBeUndefined()
  })

  it('finds a text that was not there', () => {
    const added = { id: `${WRITTEN_SET}#1`, text: 'They came back.' }
    expect(firstUnjudged([...judged, added], judged)).toBe(added)
  })

  it('finds a written post whose number was that of another', () => {
    const moved = { id: `${WRITTEN_SET}#0`, text: 'They came back.' }
    expect(firstUnjudged([moved], judged)).toBe(moved)
  })
})
