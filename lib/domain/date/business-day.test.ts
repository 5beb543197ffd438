import { describe, expect, it } from 'vitest'
import { isBusinessDay, shiftToBusinessDay } from '@/lib/domain/date/business-day'

const holidays = new Set([
  '2024-02-11',
  '2024-02-12',
  '2024-03-20',
  '2026-01-01',
  '2026-01-12',
  '2026-07-20',
  '2026-09-21',
  '2026-09-22',
  '2026-09-23',
  '2026-10-12',
  '2027-03-21',
  '2027-03-22',
  '2027-10-11',
])

describe('business days', () => {
  it.each([
    ['2024-01-20', '2024-01-22', '2024-01-19', 'Saturday'],
    ['2024-02-10', '2024-02-13', '2024-02-09', 'Saturday, 建国記念の日, 振替休日'],
    ['2024-03-20', '2024-03-21', '2024-03-19', '春分の日'],
    ['2025-09-20', '2025-09-22', '2025-09-19', 'Saturday'],
    ['2026-01-10', '2026-01-13', '2026-01-09', 'Saturday, 成人の日'],
    ['2026-07-20', '2026-07-21', '2026-07-17', '海の日'],
    ['2026-09-20', '2026-09-24', '2026-09-18', 'Sunday, 敬老の日, 国民の休日, 秋分の日'],
    ['2026-10-10', '2026-10-13', '2026-10-09', 'Saturday, スポーツの日'],
    ['2027-03-20', '2027-03-23', '2027-03-19', 'Saturday, 春分の日, 振替休日'],
    ['2027-10-10', '2027-10-12', '2027-10-08', 'Sunday, スポーツの日'],
    ['2025-12-31', '2026-01-05', '2025-12-26', 'the end of the year'],
    ['2026-11-20', '2026-11-20', '2026-11-20', 'a business day'],
  ])('R-INS-5 D-4 %s moves to %s or %s (%s)', (date, next, previous) => {
    expect(shiftToBusinessDay(date, 'next', holidays)).toBe(next)
    expect(shiftToBusinessDay(date, 'previous', holidays)).toBe(previous)
    expect(shiftToBusinessDay(date, 'none', holidays)).toBe(date)
  })

  it.each([
    ['2025-12-28', false],
    ['2026-12-28', true],
    ['2026-12-29', false],
    ['2027-01-03', false],
    ['2027-01-04', true],
  ])('D-4 %s is a business day: %s', (date, expected) => {
    expect(isBusinessDay(date, new Set())).toBe(expected)
  })
})
