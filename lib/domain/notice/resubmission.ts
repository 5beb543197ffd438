import { jstDate, type LocalDate, lastDayOfMonth } from '@/lib/domain/date/jst'
import { formatDate } from '@/lib/domain/date/wareki'
import {
  type CalendarSettings,
  nextRun,
  type RunMonth,
  runCalendar,
  runOfArrival,
} from '@/lib/domain/month/calendar'

/** R-INS-15: up to this day of the run's month a corrected notice stays in its run; a setting. */
export const resubmitUntilDefault = 27

/** The last day on which a notice that was sent back stays in its run. */
export function stayingUntil(run: RunMonth, until: number): LocalDate {
  const last = lastDayOfMonth(`${run}-01`)
  const day = `${run}-${String(until).padStart(2, '0')}`
  return day < last ? day : last
}

/** R-INS-15: the run of a corrected notice; later than that day it joins the next one that is still open. */
export function runOfResubmission(
  run: RunMonth,
  now: Date,
  settings: CalendarSettings,
  until: number,
): RunMonth {
  if (jstDate(now) <= stayingUntil(run, until)) return run
  const arrival = runOfArrival(now, settings)
  return arrival > run ? arrival : nextRun(run)
}

/** R-INS-15: both dates, said when the notice is sent back and wherever it is shown until it comes again. */
export function resubmissionPromise(run: RunMonth, settings: CalendarSettings, until: number): string {
  const { cutoff } = runCalendar(run, settings)
  const next = runCalendar(nextRun(run), settings)
  const stays = `${formatDate(stayingUntil(run, until))}までに再提出すると、${formatDate(cutoff)}締切の処理のままです。`
  return `${stays}それより後に再提出すると、次の${formatDate(next.cutoff)}締切の処理に入ります。`
}
