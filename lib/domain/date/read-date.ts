import { dayOfWeek, isLocalDate, type LocalDate } from '@/lib/domain/date/jst'
import { eras, formatDate, weekdays } from '@/lib/domain/date/wareki'

export type ReadDate = { date: LocalDate; problem?: undefined } | { date?: undefined; problem: string }

const eraPattern = '(令和|平成|昭和|大正|明治|[RHSTM])(元|\\d{1,2})'
const forms = {
  /** 令和8年11月20日, 令和8年（2026年）11月20日（金）, R8.11.20, 令和元/5/1 */
  era: new RegExp(
    `^${eraPattern}(?:年|[./-])(?:\\((\\d{4})年?\\))?(\\d{1,2})(?:月|[./-])(\\d{1,2})日?(?:\\(([日月火水木金土])\\))?$`,
  ),
  /** 2026年11月20日, 2026（令和8）年11月20日（金）, 2026-11-20, 2026/11/20 */
  western: new RegExp(
    `^(\\d{4})(?:年?\\(${eraPattern}年?\\))?(?:年|[./-])?(\\d{1,2})(?:月|[./-])(\\d{1,2})日?(?:\\(([日月火水木金土])\\))?$`,
  ),
  digits: /^(\d{4})(\d{2})(\d{2})$/,
}
const unreadable = '日付を読み取れません。令和8年11月20日、または2026-11-20のように入力してください。'

type Parts = { year?: number; era?: string; eraYear?: number; month: number; day: number; weekday?: string }

/** Reads 和暦 and western dates, half or full width; era and western year that disagree are refused. */
export function readDate(text: string): ReadDate {
  const parts = split(text.normalize('NFKC').replace(/\s/gu, '').toUpperCase())
  if (!parts) return { problem: unreadable }
  const era = eras.find(({ name, letter }) => name === parts.era || letter === parts.era)
  const fromEra = era && parts.eraYear ? era.firstYear + parts.eraYear - 1 : undefined
  const year = parts.year ?? fromEra
  if (year === undefined) return { problem: unreadable }
  if (fromEra !== undefined && fromEra !== year) {
    return { problem: `${era?.name}${parts.eraYear}年は${fromEra}年です。年を確かめて入力し直してください。` }
  }
  const date = [String(year).padStart(4, '0'), two(parts.month), two(parts.day)].join('-')
  if (!isLocalDate(date)) return { problem: '暦にない日付です。月と日を確かめて入力し直してください。' }
  if (era && !formatDate(date).startsWith(era.name)) {
    return { problem: `その日付は${formatDate(date)}です。元号と年を確かめて入力し直してください。` }
  }
  return weekdayMatches(date, parts.weekday)
}

function weekdayMatches(date: LocalDate, weekday: string | undefined): ReadDate {
  const right = weekdays[dayOfWeek(date)]
  if (weekday === undefined || weekday === right) return { date }
  return { problem: `${formatDate(date)}は${right}曜日です。日付を確かめて入力し直してください。` }
}

function split(text: string): Parts | undefined {
  const era = forms.era.exec(text)
  if (era) {
    const [, name, eraYear, year, month, day, weekday] = era
    return { ...eraParts(name, eraYear), year: year ? Number(year) : undefined, ...rest(month, day, weekday) }
  }
  const western = forms.western.exec(text)
  if (western) {
    const [, year, name, eraYear, month, day, weekday] = western
    return { year: Number(year), ...eraParts(name, eraYear), ...rest(month, day, weekday) }
  }
  const digits = forms.digits.exec(text)
  return digits ? { year: Number(digits[1]), ...rest(digits[2], digits[3]) } : undefined
}

function eraParts(era: string | undefined, eraYear: string | undefined) {
  if (era === undefined) return {}
  return { era, eraYear: eraYear === '元' ? 1 : Number(eraYear) }
}

function rest(month?: string, day?: string, weekday?: string) {
  return { month: Number(month), day: Number(day), weekday }
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
