import { expect, test } from 'vitest'
import { isUuid } from './uuid'

test.each([
  ['0197f3a0-0000-7000-8000-000000000001', true],
  ['0197f3a0-0000-7000-8000-00000000000', false],
  ['0197F3A0-0000-7000-8000-000000000001', false],
  ['-'.repeat(36), false],
  ['0197f3a0-0000-7000-8000-000000000001\n', false],
  ['', false],
])('%j: %s', (text, expected) => {
  expect(isUuid(text)).toBe(expected)
})
