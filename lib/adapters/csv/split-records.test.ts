import { fc, test } from '@fast-check/vitest'
import { stringify } from 'csv-stringify/sync'
import { describe, expect, it } from 'vitest'
import { BrokenQuotes, RecordSplitter } from '@/lib/adapters/csv/split-records'

function split(...pieces: string[]) {
  const splitter = new RecordSplitter()
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()]
}

const value = fc.string({ unit: fc.constantFrom('a', 'あ', '𠮷', '"', ',', '\n', ' ', '　') })
const table = fc.array(fc.array(value, { minLength: 2, maxLength: 4 }).filter((row) => row.some(Boolean)))

describe('cutting CSV into rows', () => {
  test.prop([table, fc.nat(40), fc.constantFrom('\n', '\r\n')])(
    'what a writer wrote is read again, wherever the pieces are cut',
    (rows, size, lineEnd) => {
      const text = stringify(rows, { record_delimiter: lineEnd, quoted_match: '\n' })
      const pieces = text.match(new RegExp(`[^]{1,${size + 1}}`, 'g')) ?? []
      expect(split(...pieces).map(({ fields }) => fields)).toEqual(rows)
    },
  )

  it.each<[string, [number, string[]][]]>([
    ['a,b', [[1, ['a', 'b']]]],
    ['"a""b",","\n', [[1, ['a"b', ',']]]],
    ['"",x\n', [[1, ['', 'x']]]],
    ['x,""', [[1, ['x', '']]]],
    ['\n\n,,\n""\na\n', [[5, ['a']]]],
    [
      '"a\r\nb",c\r\n\r\nd\r\n',
      [
        [1, ['a\nb', 'c']],
        [4, ['d']],
      ],
    ],
    [
      'a\rb\r',
      [
        [1, ['a']],
        [2, ['b']],
      ],
    ],
    [
      '"a\nb","c\nd"\ne',
      [
        [1, ['a\nb', 'c\nd']],
        [4, ['e']],
      ],
    ],
    ['', []],
  ])('%j', (text, rows) => {
    expect(split(text)).toEqual(rows.map(([line, fields]) => ({ line, fields })))
    expect(split(...text)).toEqual(split(text))
  })

  it.each([
    ['a\n"b\nc', 2],
    ['a\n\nb"c,d\n', 3],
    ['"a"b\n', 1],
    ['a,"b" ,c\n', 1],
  ])('%j is broken in line %i', (text, line) => {
    expect(() => split(text)).toThrow(expect.objectContaining({ line }))
    expect(() => split(...text)).toThrow(BrokenQuotes)
  })
})
