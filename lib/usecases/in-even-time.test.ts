import { expect, it } from 'vitest'
import { inEvenTime } from './in-even-time'

it.each([
  ['quick', async () => 'quick'],
  ['refused', () => Promise.reject(new Error('refused'))],
])('R-REG-7 %s work ends at a tick, not before', async (_, work) => {
  const start = performance.now()
  await inEvenTime(60, work).catch(() => undefined)
  expect(performance.now() - start).toBeGreaterThan(58)
})
