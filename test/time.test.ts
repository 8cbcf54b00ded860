import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DateOrder, readTime } from '../src/time'

function iso(written: string, order?: DateOrder): string {
  const read = readTime(written, order)
  return read.kind === 'instant' ? new Date(read.epochMs).toISOString() : read.kind
}

describe('readTime', () => {
  it.each([
    ['2026-03-01', '2026-03-01T00:00:00.000Z'],
    ['2026-3', '2026-03-01T00:00:00.000Z'],
    ['2026/03/01 7:05', '2026-03-01T07:05:00.000Z'],
    ['2026-03-01T12:00:00.5+02:00', '2026-03-01T10:00:00.500Z'],
    ['2026-03-01T12:00:00-0330', '2026-03-01T15:30:00.000Z'],
    ['2026-03-01 12:00:00 UTC', '2026-03-01T12:00:00.000Z'],
    ['16th January 2023', '2023-01-16T00:00:00.000Z'],
    ['Sept. 13, 2023', '2023-09-13T00:00:00.000Z'],
    ['October 23, 2005', '2005-10-23T00:00:00.000Z'],
    ['29-Jul-18', '2018-07-29T00:00:00.000Z'],
    ['1 Feb 99', '1999-02-01T00:00:00.000Z'],
    ['Tue Oct 18 19:21:10 +0000 2011', '2011-10-18T19:21:10.000Z'],
    ['Tue, 18 Oct 2011 19:21:10 GMT', '2011-10-18T19:21:10.000Z'],
    ['11 14, 2016', '2016-11-14T00:00:00.000Z'],
    ['18-12-2024 17:17', '2024-12-18T17:17:00.000Z'],
    ['12/18/2024', '2024-12-18T00:00:00.000Z'],
    ['04/04/2024', '2024-04-04T00:00:00.000Z'],
    ['42059.5', '2015-02-24T12:00:00.000Z'],
    ['1318965670', '2011-10-18T19:21:10.000Z'],
    ['1318965670123', '2011-10-18T19:21:10.123Z'],
    ['03/04/2024', 'ambiguous'],
    ['2026-02-29', 'impossible'],
    ['2026-13-01', 'impossible'],
    ['2026-00-10', 'impossible'],
    ['31/31/2024', 'impossible'],
    ['2026-03-01 25:00', 'impossible'],
    ['2026-01-05T10:00:00+14:00', '2026-01-04T20:00:00.000Z'],
    ['2026-01-05T10:00:00-1200', '2026-01-05T22:00:00.000Z'],
    ['2026-01-05T10:00:00+14:01', 'impossible'],
    ['2026-01-05T10:00:00-12:30', 'impossible'],
    ['2026-01-05T10:00:00+25:00', 'impossible'],
    ['2026-01-05T10:00:00+99:99', 'impossible'],
    ['2026-01-05T10:00:00+05:60', 'impossible'],
    ['Tue Oct 18 19:21:10 +2500 2011', 'impossible'],
    ['yesterday', 'unknown'],
    ['', 'unknown'],
    ['12', 'unknown'],
    ['2026-03-01 or so', 'unknown'],
  ])('%s is %s', (written, expected) => {
    expect(iso(written)).toBe(expected)
  })

  it('takes the order of day and month as told', () => {
    expect(iso('03/04/2024', 'dmy')).toBe('2024-04-03T00:00:00.000Z')
    expect(iso('03/04/2024', 'mdy')).toBe('2024-03-04T00:00:00.000Z')
    expect(iso('13/04/2024')).toBe('2024-04-13T00:00:00.000Z')
    expect(readTime('13/04/2024', 'mdy').kind).toBe('impossible')
    expect(readTime('04/13/2024', 'dmy').kind).toBe('impossible')
  })

  it('reads back what engines write', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(iso(date.toISOString())).toBe(date.toISOString())
        },
      ),
    )
  })

  it('answers for any text', () => {
    fc.assert(fc.property(fc.string(), (text) => readTime(text) !== undefined))
  })
})
