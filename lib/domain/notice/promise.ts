import { jstDate } from '@/lib/domain/date/jst'
import { formatDate, formatDateWithWeekday } from '@/lib/domain/date/wareki'
import { type CalendarSettings, nextRun, type RunMonth, runCalendar } from '@/lib/domain/month/calendar'
import type { NoticeKind } from './kind'

/** R-INS-6: the cutoff promise of a run, in the same words on every screen and in every mail. */
export function runPromise(kind: NoticeKind, run: RunMonth, settings: CalendarSettings): string {
  const { cutoff } = runCalendar(run, settings)
  return `この届出は${formatDate(cutoff)}締切の処理に入ります。${whatComes(kind, run, settings)}`
}

/** What happens to what comes after the cutoff of this run. */
export function latePromise(kind: NoticeKind, run: RunMonth, settings: CalendarSettings): string {
  const { cutoff } = runCalendar(run, settings)
  const next = runCalendar(nextRun(run), settings)
  const then = `次の${formatDate(next.cutoff)}締切の処理に入ります。${whatComes(kind, nextRun(run), settings)}`
  return `${formatDateWithWeekday(cutoff)}の24時を過ぎて届いた届出は、${then}`
}

function whatComes(kind: NoticeKind, run: RunMonth, settings: CalendarSettings): string {
  const { returnBy, publishBy } = runCalendar(run, settings)
  return kind === 'INTRODUCTION'
    ? `コードの付番と届出の返還は${formatDate(returnBy)}まで、アカウントへの反映は${formatDate(publishBy)}までに行います。`
    : `廃止の登録と届出の返還は${formatDate(returnBy)}までに行います。`
}

/** On the day of the cutoff: the seconds that are left, which the screen counts down; undefined on other days. */
export function secondsToCutoff(now: Date, run: RunMonth, settings: CalendarSettings): number | undefined {
  const { cutoff, closesAt } = runCalendar(run, settings)
  if (jstDate(now) !== cutoff) return undefined
  return Math.max(0, Math.floor((closesAt.getTime() - now.getTime()) / 1000))
}

/** 3時間12分, 59秒: what is left, in the two units that matter. */
export function secondsInWords(seconds: number): string {
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  if (hours > 0) return `${hours}時間${minutes}分`
  return minutes > 0 ? `${minutes}分${seconds % 60}秒` : `${seconds % 60}秒`
}
