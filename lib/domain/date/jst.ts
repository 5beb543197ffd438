/** A calendar day in Japan, 'YYYY-MM-DD'. Such strings compare in the order of time. */
export type LocalDate = string

const hour = 3_600_000
/** R-ALL-4: time is JST, nine hours ahead all year. */
const jstOffset = 9 * hour
const day = 24 * hour

export function jstDate(instant: Date): LocalDate {
  return shifted(instant).slice(0, 10)
}

/** 'HH:mm:ss' on a clock in Japan. */
export function jstTime(instant: Date): string {
  return shifted(instant).slice(11, 19)
}

/** The instant at which the day begins in Japan; the day ends before the next one begins. */
export function startOfDay(date: LocalDate): Date {
  return new Date(utc(date) - jstOffset)
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return iso(utc(date) + days * day)
}

/** The same day of another month, or that month's last day where it is shorter. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return iso(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastDay)))
}

export function lastDayOfMonth(date: LocalDate): LocalDate {
  return addDays(addMonths(`${date.slice(0, 7)}-01`, 1), -1)
}

/** 0 = Sunday. */
export function dayOfWeek(date: LocalDate): number {
  return new Date(utc(date)).getUTCDay()
}

/** Days from one date to another; negative when the other is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (utc(to) - utc(from)) / day
}

/** A real day of the calendar in the form 'YYYY-MM-DD'. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}

function shifted(instant: Date): string {
  return new Date(instant.getTime() + jstOffset).toISOString()
}

function utc(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`)
}

function iso(time: number): LocalDate {
  return new Date(time).toISOString().slice(0, 10)
}
