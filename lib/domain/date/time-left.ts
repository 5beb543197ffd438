import { daysBetween, type LocalDate } from './jst'

/** How long there is until the end of a day, in words: あと8日, 今日まで, 3日超過. */
export function timeLeftInWords(until: LocalDate, today: LocalDate): string {
  const days = daysBetween(today, until)
  if (days > 0) return `あと${days}日`
  return days === 0 ? '今日まで' : `${-days}日超過`
}
