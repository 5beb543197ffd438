import { expect, it } from 'vitest'
import { withGuard, withoutGuard } from '@/lib/domain/text/formula-guard'

it.each([
  ['=1+1', "'=1+1"],
  ['＝1+1', "'＝1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['－本町診療所', "'－本町診療所"],
  ['-', '-'],
  ['-1,200.5', '-1,200.5'],
  ['1+1', '1+1'],
  ["'見本", "'見本"],
  ["'=1", "''=1"],
  ["''=1", "'''=1"],
  ["'-5", "'-5"],
  ['', ''],
])('R-LST-4 「%s」 is written as 「%s」 and read as it was', (text, written) => {
  expect(withGuard(text)).toBe(written)
  expect(withoutGuard(written)).toBe(text)
})
