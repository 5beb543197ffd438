import { classes } from '@/components/ui/classes'
import { HiddenText } from '@/components/ui/hidden-text'
import { type HolidaySet, isBusinessDay } from '@/lib/domain/date/business-day'
import type { LocalDate } from '@/lib/domain/date/jst'
import { formatMonth, weekdays } from '@/lib/domain/date/wareki'
import type { RunCalendar, RunMonth } from '@/lib/domain/month/calendar'
import { type CalendarDay, monthGrid } from '@/lib/domain/month/schedule'

type Props = { month: RunMonth; runs: readonly RunCalendar[]; today: LocalDate; holidays: HolidaySet }

/** A month as it hangs on the wall; a date with a mark says it in words, also at 320 px. */
export function MonthPicture({ month, runs, today, holidays }: Props) {
  return (
    <table className="w-full table-fixed border-collapse text-center">
      <caption className="mb-2 text-left text-std-18B-160">{formatMonth(month)}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col" className="border border-solid-gray-420 bg-solid-gray-50 py-1">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthGrid(month, runs).map((week) => (
          <tr key={week.find((day) => day !== null)?.date}>
            {week.map((day, index) =>
              day ? (
                <Day key={day.date} day={day} today={today} rests={!isBusinessDay(day.date, holidays)} />
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: an empty cell is nothing but its place
                <td key={index} className="border border-solid-gray-420 bg-solid-gray-50" />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ day: { date, marks }, today, rests }: { day: CalendarDay; today: LocalDate; rests: boolean }) {
  return (
    <td
      aria-current={date === today ? 'date' : undefined}
      className={classes(
        'h-16 border border-solid-gray-420 p-1 align-top tabular-nums',
        rests && 'bg-solid-gray-50 text-solid-gray-700',
        date === today && 'outline-3 -outline-offset-3 outline-key-900',
      )}
    >
      {Number(date.slice(8))}
      {rests && <HiddenText>（休日）</HiddenText>}
      {date === today && <HiddenText>（今日）</HiddenText>}
      {marks.map((mark) => (
        <strong
          key={mark}
          className="mt-1 block rounded-4 bg-key-900 text-dns-14B-120 whitespace-nowrap text-white"
        >
          {mark}
        </strong>
      ))}
    </td>
  )
}
