import { expect, it } from 'vitest'
import { createFileDates } from '../../src/io/date-order'

it('gives up on a stream whose further rows have no time', () => {
  const dates = createFileDates(() => {}, false)
  dates.note('03/04/2026', 1)
  expect(dates.isOpen()).toBe(true)
  for (let line = 2; line <= 1001; line++) dates.note(undefined, line)
  expect(dates.isOpen()).toBe(false)
})
