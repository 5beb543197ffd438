import { addDays, addMonths, dayOfWeek, jstDate, type LocalDate, lastDayOfMonth } from '@/lib/domain/date/jst'
import { formatDateInFull, formatMonth } from '@/lib/domain/date/wareki'
import type { CalendarEvent } from '@/lib/domain/text/ics'
import { type CalendarSettings, type RunCalendar, type RunMonth, runCalendar } from './calendar'

/** The three boxes of the figure 「保険者のオンライン資格確認導入フロー」 (R-SITE-5), in its words. */
export const scheduleBoxes = [
  {
    id: 'cutoff',
    label: '毎月20日〆切',
    title: '届出提出',
    text: '保険者が、オンライン資格確認導入届（保険者）を提出します。',
    mark: '締切',
    event: '導入届の締切',
  },
  {
    id: 'return',
    label: '20日～月末',
    title: '付番と返還',
    text: '支払基金が、保険者マスタに登録してオンライン資格確認用コードを付け、導入届を返還します。',
    mark: '返還',
    event: '導入届の返還期限',
  },
  {
    id: 'publish',
    label: '翌月10日まで',
    title: 'アカウント作成',
    text: '支払基金が、マスタ情報と突合し、ポータルサイトアカウント、ユーザIDとアクティベーションコードを発行します。',
    mark: '発行',
    event: 'アカウントとユーザIDの発行期限',
  },
] as const

export type ScheduleBox = (typeof scheduleBoxes)[number]

export function dateOfBox(run: RunCalendar, box: ScheduleBox['id']): LocalDate {
  return { cutoff: run.cutoff, return: run.returnBy, publish: run.publishBy }[box]
}

/** The runs whose last date has not passed, from the one in work on. */
export function runsToCome(now: Date, settings: CalendarSettings, count: number): RunCalendar[] {
  const today = jstDate(now)
  const before = runCalendar(monthOf(addMonths(`${today.slice(0, 7)}-01`, -1)), settings)
  const first = before.publishBy >= today ? before.month : today.slice(0, 7)
  return runsFrom(first, settings, count)
}

export function runsFrom(first: RunMonth, settings: CalendarSettings, count: number): RunCalendar[] {
  return Array.from({ length: count }, (_, index) =>
    runCalendar(monthOf(addMonths(`${first}-01`, index)), settings),
  )
}

function monthOf(date: LocalDate): RunMonth {
  return date.slice(0, 7)
}

export type CalendarDay = { date: LocalDate; marks: string[] }

/** Weeks from Sunday to Saturday; null where the week belongs to another month. */
export function monthGrid(month: RunMonth, runs: readonly RunCalendar[]): (CalendarDay | null)[][] {
  const first = `${month}-01`
  const days = Number(lastDayOfMonth(first).slice(8))
  const cells: (CalendarDay | null)[] = [
    ...Array.from({ length: dayOfWeek(first) }, () => null),
    ...Array.from({ length: days }, (_, index) => dayOf(addDays(first, index), runs)),
  ]
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

function dayOf(date: LocalDate, runs: readonly RunCalendar[]): CalendarDay {
  const marks = runs.flatMap((run) =>
    scheduleBoxes.filter(({ id }) => dateOfBox(run, id) === date).map(({ mark }) => mark),
  )
  return { date, marks }
}

/** The feed: a year of dates, each under a name that stays the same when its date moves (R-SITE-5). */
export function scheduleEvents(now: Date, settings: CalendarSettings, page: URL): CalendarEvent[] {
  const first = monthOf(addMonths(`${jstDate(now).slice(0, 7)}-01`, -2))
  return runsFrom(first, settings, 15).flatMap((run) =>
    scheduleBoxes.map((box) => ({
      uid: `${run.month}-${box.id}@${page.hostname}`,
      date: dateOfBox(run, box.id),
      summary: `${box.event}（${formatMonth(run.month)}分）`,
      description: `${formatDateInFull(dateOfBox(run, box.id))}\n${box.text}`,
      url: page.href,
    })),
  )
}
