import { addDays, type LocalDate } from '@/lib/domain/date/jst'
import { ProblemsFound } from '@/lib/domain/problems-found'

/** A year typed wrong would keep a case from every queue for decades, and nobody would miss it. */
const longestHold = 365

/** 再開する日, for one case and for a batch. @throws ProblemsFound */
export function requireHoldUntil(until: LocalDate, today: LocalDate): void {
  const message = problemOf(until, today)
  if (message) throw new ProblemsFound({ field: 'until', message })
}

function problemOf(until: LocalDate, today: LocalDate): string | undefined {
  if (until <= today) return '再開する日は、明日以降の日付を入力してください。'
  if (until > addDays(today, longestHold)) return '再開する日は、1年以内の日付を入力してください。'
  return undefined
}
