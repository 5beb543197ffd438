import { top } from '@/app/(public)/ways'
import { PortalPage } from '@/app/portal-page'
import { Heading } from '@/components/ui/heading'
import { type Column, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { currentTime } from '@/lib/adapters/clock'
import type { DateShift } from '@/lib/domain/date/business-day'
import { addMonths, jstDate } from '@/lib/domain/date/jst'
import { formatDateInFull, formatMonth } from '@/lib/domain/date/wareki'
import { type RunCalendar, runCalendar, runOfArrival } from '@/lib/domain/month/calendar'
import { dateOfBox, runsFrom, runsToCome, scheduleBoxes } from '@/lib/domain/month/schedule'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { Boxes } from './boxes'
import { MonthPicture } from './month-picture'
import { Waiting } from './waiting'

const title = 'スケジュール'

/** R-SITE-5: the figure of the notice with the real dates of this and the next months. */
export default async function SchedulePage() {
  const [now, settings] = await Promise.all([currentTime(), readCalendarSettings()])
  const today = jstDate(now)
  const runs = runsToCome(now, settings, 6)
  const current = runCalendar(runOfArrival(now, settings), settings)
  const pictured = runsFrom(addMonths(`${today.slice(0, 7)}-01`, -1).slice(0, 7), settings, 3)
  const months = [0, 1].map((ahead) => addMonths(`${today.slice(0, 7)}-01`, ahead).slice(0, 7))
  return (
    <PortalPage title={title} way={[top]} wide>
      <p>
        自ら特定健診・特定保健指導を行う保険者が、オンライン資格確認導入届（保険者）を提出してから、利用申請ができるようになるまでの日程です。日付は、このポータルの時計（日本時間）で決まります。
        {shiftWords[settings.shift]}
      </p>
      <Heading level={2}>いま提出する届出の日程</Heading>
      <Boxes run={current} />
      <Heading level={2}>これからの日程</Heading>
      <Table
        caption="月ごとの締切と期限"
        hideCaption
        columns={columns}
        rows={runs}
        rowKey={({ month }) => month}
      />
      <Heading level={2}>利用開始申請にかかった時間</Heading>
      <Waiting />
      <Heading level={2}>カレンダー</Heading>
      <p className="mb-6">
        {scheduleBoxes.map(({ mark, event }) => `「${mark}」は${event}`).join('、')}です。
      </p>
      <div className="grid gap-8 md:grid-cols-2">
        {months.map((month) => (
          <MonthPicture
            key={month}
            month={month}
            runs={pictured}
            today={today}
            holidays={settings.holidays}
          />
        ))}
      </div>
      <Heading level={2}>カレンダーに取り込む</Heading>
      <p>
        お使いのカレンダーで、次のアドレスを購読すると、日付が変わったときも新しい日付になります。
        <br />
        <TextLink href="/schedule.ics">スケジュールをカレンダー（.ics）で受け取る</TextLink>
      </p>
    </PortalPage>
  )
}

/** D-4. */
const shiftWords: Record<DateShift, string> = {
  none: '期日が休日でも、日付は変わりません。',
  next: '期日が休日のときは、次の開庁日になります。',
  previous: '期日が休日のときは、前の開庁日になります。',
}

const columns: Column<RunCalendar>[] = [
  { id: 'month', header: '対象の月', cell: ({ month }) => `${formatMonth(month)}分` },
  ...scheduleBoxes.map((box) => ({
    id: box.id,
    header: box.event,
    cell: (run: RunCalendar) => formatDateInFull(dateOfBox(run, box.id)),
  })),
]
