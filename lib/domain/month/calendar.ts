import { type DateShift, type HolidaySet, shiftToBusinessDay } from '@/lib/domain/date/business-day'
import {
  addDays,
  addMonths,
  jstDate,
  type LocalDate,
  lastDayOfMonth,
  startOfDay,
} from '@/lib/domain/date/jst'

/** A run is named by its month, 'YYYY-MM'. */
export type RunMonth = string

export type CalendarSettings = { shift: DateShift; holidays: HolidaySet }

export type RunCalendar = {
  month: RunMonth
  /** The last day of arrival. */
  cutoff: LocalDate
  /** The first instant that is too late: the cutoff day counts to 23:59:59.999 JST. */
  closesAt: Date
  /** Code issued and notice handed back by then. */
  returnBy: LocalDate
  /** Account side done by then. */
  publishBy: LocalDate
}

/**
 * 保険者のオンライン資格確認導入フロー (R-INS-5): 毎月20日〆切, 20日～月末, 翌月10日まで.
 * Each of the three dates moves by the same setting when it is no business day (D-4).
 */
export function runCalendar(month: RunMonth, { shift, holidays }: CalendarSettings): RunCalendar {
  const move = (date: LocalDate) => shiftToBusinessDay(date, shift, holidays)
  const twentieth = `${month}-20`
  const cutoff = move(twentieth)
  return {
    month,
    cutoff,
    closesAt: startOfDay(addDays(cutoff, 1)),
    returnBy: move(lastDayOfMonth(twentieth)),
    publishBy: move(`${nextRun(month)}-10`),
  }
}

/** R-INS-5: a notice belongs to the first run that had not closed when it arrived. */
export function runOfArrival(arrival: Date, settings: CalendarSettings): RunMonth {
  const month = jstDate(arrival).slice(0, 7)
  return arrival < runCalendar(month, settings).closesAt ? month : nextRun(month)
}

export function nextRun(month: RunMonth): RunMonth {
  return addMonths(`${month}-01`, 1).slice(0, 7)
}

export function isRunMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
}
