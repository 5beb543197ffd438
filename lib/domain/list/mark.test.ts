import { expect, it } from 'vitest'
import { listSign, readListMark } from '@/lib/domain/list/mark'

it.each(['○', '〇', '◯', '●', 'O', 'o', 'Ｏ', '0', ' ○ ', 'on', 'TRUE', '✓'])(
  'R-LST-3 %j is read as ○',
  (typed) => {
    expect(readListMark(typed)).toBe('SELF')
  },
)

it.each(['△', '▲', 'Δ', ' △'])('R-LST-3 %j is read as △', (typed) => {
  expect(readListMark(typed)).toBe('SUBCONTRACTED')
})

it.each(['', ' ', '　', '-', '－', '×', 'x'])('R-LST-3 %j is read as an empty cell', (typed) => {
  expect(readListMark(typed)).toBeNull()
})

it.each(['可', '1', '○△', '？'])('R-LST-3 nobody can read %j', (typed) => {
  expect(readListMark(typed)).toBeUndefined()
})

it.each([
  [true, '○'],
  [false, ''],
  [null, ''],
  ['SELF', '○'],
  ['SUBCONTRACTED', '△'],
] as const)('R-LST-2 %j is written as %j', (mark, sign) => {
  expect(listSign(mark)).toBe(sign)
})
