import { afterEach, describe, expect, it, vi } from 'vitest'
import { type DateShift, dateShifts } from '@/lib/domain/date/business-day'
import { runCalendar, runOfArrival } from '@/lib/domain/month/calendar'

/** Made up, in every year, so that each of the three dates meets one: the rule is asked, not the calendar of Japan. */
const holidays = new Set(
  years().flatMap((year) =>
    ['01-11', '02-11', '03-20', '04-29', '09-22', '10-10', '11-30', '12-10'].map((day) => `${year}-${day}`),
  ),
)

function years(): number[] {
  return Array.from({ length: 12 }, (_, index) => 2023 + index)
}

const hour = 3_600_000

/**
 * A second opinion that shares nothing with the rule: it counts real instants in steps of an hour, reads the day from
 * Intl in Japan, and finds the cutoff by looking for it.
 */
const inJapan = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' })
const weekday = new Intl.DateTimeFormat('en-US', { timeZone: 'Asia/Tokyo', weekday: 'short' })
const dayOf = (instant: number) => inJapan.format(instant)

function isOff(instant: number): boolean {
  const day = dayOf(instant)
  return (
    ['Sat', 'Sun'].includes(weekday.format(instant)) ||
    ['12-29', '12-30', '12-31', '01-01', '01-02', '01-03'].includes(day.slice(5)) ||
    holidays.has(day)
  )
}

/** Noon of the day that a date becomes. */
function moved(noon: number, shift: DateShift): number {
  const step = { none: 0, next: 24 * hour, previous: -24 * hour }[shift]
  let at = noon
  while (step !== 0 && isOff(at)) at += step
  return at
}

const noonOf = (day: string) => Date.parse(`${day}T12:00:00+09:00`)

function oracle(month: string, shift: DateShift) {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
  const last = noonOf(`${next}-01`) - 24 * hour
  return {
    next,
    cutoff: dayOf(moved(noonOf(`${month}-20`), shift)),
    returnBy: dayOf(moved(last, shift)),
    publishBy: dayOf(moved(noonOf(`${next}-10`), shift)),
  }
}

const zones = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Apia']

afterEach(() => vi.unstubAllEnvs())

describe('R-INS-5 every day from 2024 to 2034, wherever the server stands', () => {
  it.each(zones)('R-INS-5 in a process in %s', (zone) => {
    vi.stubEnv('TZ', zone)
    expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(
      { UTC: 0, 'Asia/Tokyo': -540, 'America/Los_Angeles': 480, 'Pacific/Apia': -780 }[zone],
    )
    for (const shift of dateShifts) for (const month of months()) checkMonth(month, shift)
  })
})

function months(): string[] {
  return Array.from({ length: 132 }, (_, index) => {
    const year = 2024 + Math.floor(index / 12)
    return `${year}-${String((index % 12) + 1).padStart(2, '0')}`
  })
}

/** The three dates of the month, and the run of every day in it at its first, middle and last instant. */
function checkMonth(month: string, shift: DateShift) {
  const settings = { shift, holidays }
  const { next, ...dates } = oracle(month, shift)
  const calendar = runCalendar(month, settings)
  const wrong: string[] = []
  if (
    JSON.stringify(dates) !==
    JSON.stringify({ cutoff: calendar.cutoff, returnBy: calendar.returnBy, publishBy: calendar.publishBy })
  )
    wrong.push(`${month} ${shift}`)
  const end = Date.parse(`${next}-01T00:00:00+09:00`)
  for (let day = Date.parse(`${month}-01T00:00:00+09:00`); day < end; day += 24 * hour) {
    const expected = dayOf(day) <= dates.cutoff ? month : next
    for (const instant of [day, day + 12 * hour, day + 24 * hour - 1])
      if (runOfArrival(new Date(instant), settings) !== expected) wrong.push(new Date(instant).toISOString())
  }
  expect(wrong).toEqual([])
}
