import { DescriptionList } from '@/components/ui/description-list'
import { type LocalDate, lastDayOfMonth } from '@/lib/domain/date/jst'
import { timeLeftInWords } from '@/lib/domain/date/time-left'
import { formatDateInFull, formatDateWithWeekday } from '@/lib/domain/date/wareki'
import { type CalendarSettings, nextRun, type RunMonth, runCalendar } from '@/lib/domain/month/calendar'
import type { MonthStatus } from '@/lib/domain/month/status'

type Props = { month: RunMonth; status: MonthStatus; settings: CalendarSettings; today: LocalDate }

/** The real dates of the run, and where one has moved off a day without business (R-INS-5, D-4). */
export function MonthCalendar({ month, status, settings, today }: Props) {
  const { cutoff, returnBy, publishBy } = runCalendar(month, settings)
  const line = (date: LocalDate, nominal: LocalDate, waiting: boolean) => {
    const left = waiting ? `（${timeLeftInWords(date, today)}）` : ''
    return formatDateInFull(date) + left + moved(date, nominal)
  }
  return (
    <DescriptionList
      items={[
        { term: '締切', text: line(cutoff, `${month}-20`, cutoff >= today) },
        {
          term: '付番と返還の期限',
          text: line(returnBy, lastDayOfMonth(`${month}-01`), status === 'OPEN' || status === 'CLOSED'),
        },
        {
          term: 'アカウント反映の期限',
          text: line(publishBy, `${nextRun(month)}-10`, status !== 'PUBLISHED'),
        },
      ]}
    />
  )
}

function moved(date: LocalDate, nominal: LocalDate): string {
  return date === nominal ? '' : `　${formatDateWithWeekday(nominal)}が休日のため`
}
