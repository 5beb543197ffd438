import { runOfArrival } from '@/lib/domain/month/calendar'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import { latePromise, runPromise, secondsToCutoff } from '@/lib/domain/notice/promise'
import { resubmissionPromise, runOfResubmission } from '@/lib/domain/notice/resubmission'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import { readCalendarSettings } from './calendar-settings'
import { readResubmitUntil } from './resubmit-until'

export type RunWords = { promise: string; late?: string; seconds?: number }

/**
 * R-INS-6 in words for one notice: as a draft what filing now would mean, sent back what sending it again would mean
 * (R-INS-15), filed what was promised.
 */
export async function readRunWords(
  notice: { kind: NoticeKind; status: NoticeStatus; runMonth: string | null },
  now: Date,
): Promise<RunWords> {
  const { kind, status, runMonth } = notice
  const settings = await readCalendarSettings()
  if (status === 'SENT_BACK' && runMonth) {
    const until = await readResubmitUntil()
    const run = runOfResubmission(runMonth, now, settings, until)
    return {
      promise: `いま再提出すると、${runPromise(kind, run, settings)}`,
      late: resubmissionPromise(runMonth, settings, until),
    }
  }
  if (status !== 'DRAFT' && runMonth) return { promise: runPromise(kind, runMonth, settings) }
  const run = runOfArrival(now, settings)
  return {
    promise: `いま提出すると、${runPromise(kind, run, settings)}`,
    late: latePromise(kind, run, settings),
    seconds: secondsToCutoff(now, run, settings),
  }
}
