import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateShifts } from '@/lib/domain/date/business-day'
import {
  type CalendarSettings,
  isRunMonth,
  nextRun,
  runCalendar,
  runOfArrival,
} from '@/lib/domain/month/calendar'

const holidays = new Set(['2026-09-21', '2026-09-22', '2026-09-23', '2026-10-12', '2026-11-23'])
const still: CalendarSettings = { shift: 'none', holidays }
const next: CalendarSettings = { shift: 'next', holidays }
const previous: CalendarSettings = { shift: 'previous', holidays }

describe('the run', () => {
  it('R-INS-6 run of November 2026: code by 30 November, account by 10 December', () => {
    expect(runCalendar('2026-11', still)).toEqual({
      month: '2026-11',
      cutoff: '2026-11-20',
      closesAt: new Date('2026-11-21T00:00:00+09:00'),
      returnBy: '2026-11-30',
      publishBy: '2026-12-10',
    })
  })

  it.each([
    ['2026-09', still, '2026-09-20', '2026-09-30', '2026-10-10'],
    ['2026-09', next, '2026-09-24', '2026-09-30', '2026-10-13'],
    ['2026-09', previous, '2026-09-18', '2026-09-30', '2026-10-09'],
    ['2026-10', next, '2026-10-20', '2026-11-02', '2026-11-10'],
    ['2026-10', previous, '2026-10-20', '2026-10-30', '2026-11-10'],
    ['2026-12', still, '2026-12-20', '2026-12-31', '2027-01-10'],
    ['2026-12', next, '2026-12-21', '2027-01-04', '2027-01-12'],
  ] as const)('R-INS-5 %s, shifted', (month, settings, cutoff, returnBy, publishBy) => {
    const withComingOfAge = { ...settings, holidays: new Set([...holidays, '2027-01-11']) }
    expect(runCalendar(month, withComingOfAge)).toMatchObject({ cutoff, returnBy, publishBy })
  })

  it.each([
    ['2026-11-20T23:59:59.999+09:00', still, '2026-11'],
    ['2026-11-21T00:00:00.000+09:00', still, '2026-12'],
    ['2026-11-20T14:59:59.999Z', still, '2026-11'],
    ['2026-12-31T23:59:59.999+09:00', still, '2027-01'],
    ['2026-11-01T00:00:00.000+09:00', still, '2026-11'],
    ['2026-09-20T12:00:00+09:00', previous, '2026-10'],
    ['2026-09-18T23:59:59.999+09:00', previous, '2026-09'],
    ['2026-09-24T23:59:59.999+09:00', next, '2026-09'],
    ['2026-09-25T00:00:00+09:00', next, '2026-10'],
  ] as const)('R-INS-5 what arrives at %s is in the run', (arrival, settings, month) => {
    expect(runOfArrival(new Date(arrival), settings)).toBe(month)
  })

  it('R-INS-5 every instant is before the close of its run and after that of the run before', () => {
    const instant = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, fc.constantFrom(...dateShifts), (arrival, shift) => {
        const settings = { shift, holidays }
        const run = runOfArrival(arrival, settings)
        const before = runCalendar(run, settings).closesAt
        expect(arrival < before).toBe(true)
        const months = [...Array(15).keys()].map((index) => `2026-${String(index + 1).padStart(2, '0')}`)
        const earlier = months.filter(isRunMonth).find((month) => nextRun(month) === run)
        if (earlier) expect(arrival >= runCalendar(earlier, settings).closesAt).toBe(true)
      }),
    )
  })

  it.each([
    ['2026-11', true],
    ['2026-00', false],
    ['2026-13', false],
    ['202611', false],
    ['', false],
  ])('%j names a run: %s', (text, expected) => {
    expect(isRunMonth(text)).toBe(expected)
  })
})
