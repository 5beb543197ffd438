import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dayOfWeek,
  daysBetween,
  isLocalDate,
  jstDate,
  jstTime,
  lastDayOfMonth,
  startOfDay,
} from '@/lib/domain/date/jst'

const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((instant) => jstDate(instant))

describe('JST', () => {
  it.each([
    ['2026-11-20T14:59:59.999Z', '2026-11-20', '23:59:59'],
    ['2026-11-20T15:00:00.000Z', '2026-11-21', '00:00:00'],
    ['2026-11-20T23:59:50+09:00', '2026-11-20', '23:59:50'],
    ['2023-12-31T15:00:00Z', '2024-01-01', '00:00:00'],
  ])('R-ALL-4 %s is %s %s in Japan', (instant, day, time) => {
    expect(jstDate(new Date(instant))).toBe(day)
    expect(jstTime(new Date(instant))).toBe(time)
  })

  it('R-ALL-4 a day begins at midnight in Japan', () => {
    expect(startOfDay('2026-11-21').toISOString()).toBe('2026-11-20T15:00:00.000Z')
    fc.assert(
      fc.property(date, (day) => {
        expect(jstDate(startOfDay(day))).toBe(day)
        expect(jstDate(new Date(startOfDay(day).getTime() - 1))).toBe(addDays(day, -1))
      }),
    )
  })

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-20', 1, '2027-01-20'],
    ['2026-01-20', -1, '2025-12-20'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-20', 0, '2026-11-20'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })

  it.each([
    ['2026-11-20', '2026-11-30'],
    ['2024-02-01', '2024-02-29'],
    ['2026-12-31', '2026-12-31'],
  ])('the month of %s ends on %s', (from, to) => {
    expect(lastDayOfMonth(from)).toBe(to)
  })

  it('counts days there and back', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days)
      }),
    )
  })

  it.each([
    ['2026-11-20', 5],
    ['2026-11-22', 0],
    ['2024-02-29', 4],
  ])('%s is weekday %i', (day, weekday) => {
    expect(dayOfWeek(day)).toBe(weekday)
  })

  it.each([
    ['2026-11-20', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-1-1', false],
    ['20261120', false],
    ['', false],
    ['2026-11-20T00:00', false],
  ])('%j is a date: %s', (text, expected) => {
    expect(isLocalDate(text)).toBe(expected)
  })
})
