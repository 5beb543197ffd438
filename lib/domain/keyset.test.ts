import { expect, test } from 'vitest'
import { readPlace, writePlace } from './keyset'

const place = { at: new Date('2026-11-20T23:59:59.999+09:00'), id: '0197f3a0-0000-7000-8000-000000000001' }

test('a place is read as it was written', () => {
  expect(writePlace(place)).toBe('2026-11-20T14:59:59.999Z_0197f3a0-0000-7000-8000-000000000001')
  expect(readPlace(writePlace(place))).toEqual(place)
})

test.each<string | string[] | undefined>([
  undefined,
  ['a', 'b'],
  '',
  'x',
  '2026-11-20T14:59:59.999Z',
  '2026-11-20T14:59:59.999Z_1; DROP TABLE application',
  '2026-13-20T14:59:59.999Z_0197f3a0-0000-7000-8000-000000000001',
  '2026-11-20T14:59:59.999Z_0197f3a0-0000-7000-8000-000000000001_x',
])('%j is no place', (...text) => {
  expect(readPlace(text.length > 1 ? (text as string[]) : text[0])).toBeUndefined()
})
