import { addMonths, jstDate } from '@/lib/domain/date/jst'
import { type CalendarSettings, nextRun, type RunMonth, runCalendar } from './calendar'

/**
 * The run that the fund works on today: the first whose day of return has not passed (R-INS-5). Up to its cutoff it
 * still takes notices in, afterwards they are confirmed, registered and handed back.
 */
export function currentRun(now: Date, settings: CalendarSettings): RunMonth {
  const today = jstDate(now)
  let month = addMonths(`${today.slice(0, 7)}-01`, -1).slice(0, 7)
  while (runCalendar(month, settings).returnBy < today) month = nextRun(month)
  return month
}

/** What a filter offers: the next run, this one, and the year before. */
export function runsAround(current: RunMonth): RunMonth[] {
  return Array.from({ length: 14 }, (_, back) => addMonths(`${current}-01`, 1 - back).slice(0, 7))
}
