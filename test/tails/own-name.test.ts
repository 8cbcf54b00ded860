import { describe, expect, it } from 'vitest'
import { createTailMeter } from '../../src/tails/meter'
import { ownName } from '../../src/tails/own-name'
import { classified } from '../normal/classified'

describe('words of the own name of a group', () => {
  it.each([
    ['Bright Air', ['bright', "bright's", 'brights', 'air', 'brightair', 'brightairlines', 'ba']],
    ['BrightAir', ['bright', 'brightair', 'air']],
    ['Ternline', ['ternline', 'ternlines', "ternline's", 'ternlinehelp']],
    ['voice_robot', ['voice', 'robots']],
    ['Öljy-Oy', ['öljy', 'oy']],
  ])('%s are known in every form', (name, words) => {
    const isOwn = ownName(['2026-03', null, name])
    expect(words.filter((word) => !isOwn(word))).toEqual([])
    expect(['late', 'brigade', 'b', 'tern', 'constructor'].filter(isOwn)).toEqual([])
  })

  it('are no themes of it, but of others', () => {
    const meter = createTailMeter({ by: ['brand'] })
    const things = ['parcel', 'kettle', 'order', 'ticket', 'bag', 'shirt', 'phone', 'lamp', 'chair']
    for (let i = 0; i < 200; i++) {
      const [brand, said] =
        i % 2
          ? ['Ternline', `@ternlinehelp a rude clerk`]
          : ['Northgate', 'Northgate, not Ternline']
      const text = `${things[i % 9]} ${i % 4 < 2 ? said : `late ${brand}`} ${things[(i * 5) % 7]} of ${i}`
      meter.add({ text, brand }, classified('outraged'))
    }
    const told = Object.fromEntries(
      meter
        .report()
        .tables[0]!.groups.map(({ values, themes }) => [
          values[0],
          themes.outraged.map(({ words }) => words),
        ]),
    )
    expect(told.Ternline).toContain('rude clerk')
    expect(told.Ternline!.join()).not.toMatch(/ternline/)
    expect(told.Northgate!.join()).not.toMatch(/northgate/)
    expect(told.Northgate!.join()).toMatch(/ternline/)
  })
})
