import { describe, expect, it } from 'vitest'
import { currentRun } from './current-run'

const none = { shift: 'none', holidays: new Set<string>() } as const

describe('R-INS-5 the run that the fund works on', () => {
  it.each([
    ['2026-11-01T00:00:00+09:00', '2026-11'],
    ['2026-11-20T23:59:59+09:00', '2026-11'],
    ['2026-11-30T23:59:59+09:00', '2026-11'],
    ['2026-12-01T00:00:00+09:00', '2026-12'],
    ['2027-01-01T00:00:00+09:00', '2027-01'],
  ])('%s is in the run %s', (now, month) => {
    expect(currentRun(new Date(now), none)).toBe(month)
  })

  it('lasts into the next month where the day of return moves there', () => {
    // 2026-10-31 is a Saturday; the next business day is Monday the 2nd.
    const next = { shift: 'next', holidays: new Set<string>() } as const
    expect(currentRun(new Date('2026-11-02T10:00:00+09:00'), next)).toBe('2026-10')
    expect(currentRun(new Date('2026-11-03T10:00:00+09:00'), next)).toBe('2026-11')
  })

  it('is the next one already where the day of return has moved forward and passed', () => {
    const previous = { shift: 'previous', holidays: new Set<string>() } as const
    expect(currentRun(new Date('2026-10-30T23:59:59+09:00'), previous)).toBe('2026-10')
    expect(currentRun(new Date('2026-10-31T00:00:00+09:00'), previous)).toBe('2026-11')
  })
})
