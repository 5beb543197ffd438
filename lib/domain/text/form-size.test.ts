import { expect, it } from 'vitest'
import { isFormTooLong } from './form-size'

it('R-ALL-1 ten megabytes in a field are too long, a full form is not, and files do not count', () => {
  expect(isFormTooLong(['姓', 'あ'.repeat(10_000_000)])).toBe(true)
  expect(isFormTooLong(Array.from({ length: 100 }, () => 'あ'.repeat(2_000)))).toBe(false)
  expect(isFormTooLong([new Blob(['x'.repeat(400_000)])])).toBe(false)
})
