import { expect, test } from 'vitest'
import { nextTry } from './next-try'

const now = new Date('2026-11-20T10:00:00+09:00')

test.each([
  [1, '2026-11-20T10:01:00+09:00'],
  [2, '2026-11-20T10:05:00+09:00'],
  [3, '2026-11-20T10:30:00+09:00'],
  [4, '2026-11-20T12:00:00+09:00'],
  [5, '2026-11-20T22:00:00+09:00'],
])('after %i failures the mail is tried again at %s', (failures, at) => {
  expect(nextTry(failures, now)).toEqual(new Date(at))
})

test('after the sixth failure the mail has failed', () => {
  expect(nextTry(6, now)).toBeNull()
})
