import { addDays, dayOfWeek, type LocalDate } from '@/lib/domain/date/jst'

/** How a date moves that falls on a non-business day: a setting, `none` by default (D-4). */
export const dateShifts = ['none', 'next', 'previous'] as const

export type DateShift = (typeof dateShifts)[number]

export type HolidaySet = ReadonlySet<LocalDate>

/** 行政機関の休日に関する法律 第1条: Saturdays, Sundays, 祝日 (given as a set) and 12/29 – 1/3. */
export function isBusinessDay(date: LocalDate, holidays: HolidaySet): boolean {
  const weekday = dayOfWeek(date)
  const monthDay = date.slice(5)
  const yearEnd = monthDay >= '12-29' || monthDay <= '01-03'
  return weekday !== 0 && weekday !== 6 && !yearEnd && !holidays.has(date)
}

/** D-4: the date itself when it is a business day or nothing is to move. */
export function shiftToBusinessDay(date: LocalDate, shift: DateShift, holidays: HolidaySet): LocalDate {
  if (shift === 'none') return date
  const step = shift === 'next' ? 1 : -1
  let day = date
  while (!isBusinessDay(day, holidays)) day = addDays(day, step)
  return day
}
