import { expect, it } from 'vitest'
import { isUuid } from './uuid'

it.each([
  ['0b7f5ad2-7e5e-4ff0-9a53-0c6e0c5b1f11', true],
  ['0B7F5AD2-7E5E-4FF0-9A53-0C6E0C5B1F11', false],
  ['-'.repeat(36), false],
  ['0b7f5ad2-7e5e-4ff0-9a53-0c6e0c5b1f11\n', false],
  ['', false],
])('%j is an id: %s', (text, is) => {
  expect(isUuid(text)).toBe(is)
})
