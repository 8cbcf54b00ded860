import { expect, it } from 'vitest'
import { otherFormat } from '../../src/io/other-formats'

const bytes = (latin1: string): Uint8Array => Buffer.from(latin1, 'latin1')

it.each([
  ['PK\x03\x04\x14\0', 'a ZIP archive or a workbook (unpack it, or save the sheet as CSV)'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0', 'a workbook (save the sheet as CSV)'],
  ['BZh91AY&SY\xaa', 'a bzip2 file (unpack it, or use gzip)'],
  ['\xfd7zXZ\0\0\x04', 'an xz file (unpack it, or use gzip)'],
  ['%PDF-1.7\n', 'a PDF'],
  ['SQLite format 3\0\x10', 'an SQLite database'],
])('knows %j', (head, name) => {
  expect(otherFormat(bytes(head))).toBe(name)
})

it.each([
  'BZh,text\n1,fine\n',
  'BZh9 order,text\n',
  'SQLite version,text\n',
  'SQLite format 3,text\n',
  '%PDF,text\n',
  'PK,text\n',
  'BZh',
  '',
])('takes %j for text', (head) => {
  expect(otherFormat(bytes(head))).toBeNull()
})
