import { expect, it } from 'vitest'
import { axisWords } from './axis-words'

it.each([
  [0, '0'],
  [9_000, '9,000'],
  [10_000, '1万'],
  [25_000, '2.5万'],
  [1_000_000, '100万'],
])('R-CLK-6 writes %i as %s', (tick, words) => {
  expect(axisWords(tick)).toBe(words)
})
