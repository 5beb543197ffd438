import { expect, it } from 'vitest'
import { formatFileSize } from './file-size'

it.each([
  [0, '0バイト'],
  [1023, '1,023バイト'],
  [1024, '1.0KB（1,024バイト）'],
  [100 * 1024 * 1024, '100.0MB（104,857,600バイト）'],
])('R-APP-7 %i bytes are shown as %s', (bytes, shown) => {
  expect(formatFileSize(bytes)).toBe(shown)
})
