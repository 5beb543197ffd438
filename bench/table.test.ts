import { expect, it } from 'vitest'
import { table, withSpread } from './table'

it('a spread keeps its digits and groups its thousands', () => {
  expect(withSpread({ median: 0.8, min: 0.755, max: 1 }, 2)).toBe('0.80 (0.76–1.00)')
  expect(withSpread({ median: 12345.6, min: 1, max: 20000 }, 0, 'req/s')).toBe('12,346 req/s (1–20,000)')
  expect(withSpread({ median: 2, min: 2, max: 2 }, 0, 'KB')).toBe('2 KB')
})

it('the table is Markdown with columns of one width', () => {
  const ratio = { median: 1, min: 1, max: 1 }
  const row = {
    what: 'a page',
    floor: 'a bare page',
    ratio,
    better: 'higher',
    ours: '1',
    theirs: '2',
  } as const
  const lines = table([row]).split('\n')
  expect(new Set(lines.map((line) => line.length)).size).toBe(1)
  expect(lines[2]).toMatch(/^\| a page +\| a bare page \| 1\.00 +\| higher \| 1 +\| 2 +\|$/)
})
