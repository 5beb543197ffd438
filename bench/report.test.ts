import { describe, expect, it } from 'vitest'
import { report } from './report'
import type { BenchRow } from './table'

const row = (what: string): BenchRow => ({
  what,
  floor: 'nothing',
  ratio: { median: 0.5, min: 0.4, max: 0.6 },
  better: 'higher',
  ours: '1 s',
  theirs: '2 s',
})

describe('docs/benchmarks.md', () => {
  const first = report(
    [
      { name: 'pages', rows: [row('page A'), row('page B')] },
      { name: 'sign-in', rows: [row('sign-in')] },
    ],
    'Measured on Monday.',
    '',
  )

  it('has a table for every bench, under the command that measures it', () => {
    expect(first).toContain('## `npm run bench -- pages`\n\nMeasured on Monday.\n\n| What')
    expect(first.match(/^## /gm)).toHaveLength(2)
  })

  it('replaces what was measured anew and keeps the rest with its date', () => {
    const second = report([{ name: 'pages', rows: [row('page C')] }], 'Measured on Tuesday.', first)
    expect(second).not.toContain('page A')
    expect(second).toContain('Measured on Tuesday.')
    expect(second.match(/Measured on Monday\./g)).toHaveLength(1)
    expect(second.match(/^## /gm)).toHaveLength(2)
    expect(second.indexOf('page C')).toBeLessThan(second.indexOf('| sign-in'))
  })

  it('measured again alike changes nothing', () => {
    const again = report([{ name: 'sign-in', rows: [row('sign-in')] }], 'Measured on Monday.', first)
    expect(again).toBe(first)
  })
})
