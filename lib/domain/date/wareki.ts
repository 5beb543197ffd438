import { dayOfWeek, jstDate, jstTime, type LocalDate } from '@/lib/domain/date/jst'

/** The first day of each era; 明治 counts from the Gregorian calendar on. */
export const eras = [
  { name: '令和', letter: 'R', firstDay: '2019-05-01', firstYear: 2019 },
  { name: '平成', letter: 'H', firstDay: '1989-01-08', firstYear: 1989 },
  { name: '昭和', letter: 'S', firstDay: '1926-12-25', firstYear: 1926 },
  { name: '大正', letter: 'T', firstDay: '1912-07-30', firstYear: 1912 },
  { name: '明治', letter: 'M', firstDay: '1873-01-01', firstYear: 1868 },
] as const

export const weekdays = ['日', '月', '火', '水', '木', '金', '土'] as const

/** R-ALL-4: 令和8年11月20日; the first year of an era is 元年. */
export function formatDate(date: LocalDate): string {
  return `${eraYear(date)}${monthAndDay(date)}`
}

/** R-ALL-4: 令和8年（2026年）11月20日（金）. */
export function formatDateInFull(date: LocalDate): string {
  return `${eraYear(date)}（${Number(date.slice(0, 4))}年）${monthAndDay(date)}（${weekdays[dayOfWeek(date)]}）`
}

/** R-ALL-4: 令和8年11月20日（金）. */
export function formatDateWithWeekday(date: LocalDate): string {
  return `${formatDate(date)}（${weekdays[dayOfWeek(date)]}）`
}

/** R-ALL-4: 令和8年（2026年）11月20日（金）23時59分, for arrivals and deadlines. */
export function formatInstant(instant: Date): string {
  return `${formatDateInFull(jstDate(instant))}${clock(instant)}`
}

/** The same with the seconds, where the cutoff hangs on them: 23時59分59秒. */
export function formatInstantToTheSecond(instant: Date): string {
  return `${formatInstant(instant)}${jstTime(instant).slice(6, 8)}秒`
}

/** 令和8年11月, for a run. */
export function formatMonth(month: string): string {
  return `${eraYear(`${month}-01`)}${Number(month.slice(5, 7))}月`
}

function eraYear(date: LocalDate): string {
  const era = eras.find(({ firstDay }) => firstDay <= date)
  const year = Number(date.slice(0, 4))
  if (!era) return `${year}年`
  const count = year - era.firstYear + 1
  return `${era.name}${count === 1 ? '元' : count}年`
}

function monthAndDay(date: LocalDate): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`
}

function clock(instant: Date): string {
  const time = jstTime(instant)
  return `${Number(time.slice(0, 2))}時${time.slice(3, 5)}分`
}
