import { ListHead } from '@/app/(staff)/list-head'
import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { ChooseAll } from '@/components/review/choose-all'
import { noticeNarrowings } from '@/components/review/notice-narrowings'
import { NoticeTable, type NoticeTableRow } from '@/components/review/notice-table'
import { RowKeys } from '@/components/review/row-keys'
import { Button } from '@/components/ui/button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import type { Role } from '@/lib/domain/account/role'
import { jstDate } from '@/lib/domain/date/jst'
import { timeLeftInWords } from '@/lib/domain/date/time-left'
import { formatDateWithWeekday, formatMonth } from '@/lib/domain/date/wareki'
import { type Place, readPlace, writePlace } from '@/lib/domain/keyset'
import { type CalendarSettings, type RunMonth, runCalendar } from '@/lib/domain/month/calendar'
import { runsAround } from '@/lib/domain/month/current-run'
import { listOfNotices, noticeListOf } from '@/lib/domain/notice/notice-address'
import {
  type NoticeCounts,
  type NoticeFilter,
  narrowings,
  noticeListNames,
  noticeLists,
  noticeListTitle,
  readNoticeFilter,
  writeNoticeFilter,
} from '@/lib/domain/notice/notice-list'
import { noticeWorkflow } from '@/lib/domain/notice/workflow'
import { lostText } from '@/lib/domain/search/broken-filter'
import { listEnded } from '@/lib/domain/search/case-list'
import { transition } from '@/lib/domain/workflow'
import { type Desk, readDesk } from '@/lib/queries/desk-lists'
import { type NoticeRow, readNotices } from '@/lib/queries/notice-queue'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NoticesPage({ searchParams }: Props) {
  const viewer = await requireStaff('/staff/notices')
  const search = await searchParams
  const { filter: asked, problem } = readNoticeFilter(search)
  const desk = await readDesk(viewer, asked.q)
  const lost = asked.q !== undefined && desk.text === null
  const filter = lost ? { ...asked, q: undefined } : asked
  const { run: current, settings } = desk
  const from = { after: readPlace(search.after), before: readPlace(search.before) }
  const page = await readNotices(viewer, current, filter, from)
  const rows = shownRows(page.rows, settings, viewer.role)
  const broken = problem ?? (lost ? lostText : undefined)
  const { label, empty } = noticeLists[filter.list]
  return (
    <StaffPage title={noticeListTitle(filter)} way={[staffTop]}>
      <Tabs label="届出の一覧" tabs={tabsOf(filter, desk.notices)} />
      {broken && <NotificationBanner title={broken} tone="warning" live />}
      {search.end === '1' && <NotificationBanner title={listEnded(noticeListOf(filter))} live />}
      {filter.list === 'run' && <RunWords run={current} settings={settings} now={viewer.now} />}
      <NoticeHead filter={filter} desk={desk} />
      <form method="get" action="/staff/notices/confirm" className="group">
        <input type="hidden" name="list" value={listOfNotices(filter)} />
        <RowKeys what="届出" rows={rows.length}>
          <NoticeTable
            rows={rows}
            now={viewer.now}
            caption={label}
            empty={
              narrowings(filter) > 0 ? 'この条件に当てはまる届出はありません。条件を変えてください。' : empty
            }
            columns={desk.noticeColumns}
            list={listOfNotices(filter)}
          />
        </RowKeys>
        {rows.some(({ choosable }) => choosable) && <BulkBar />}
      </form>
      <Pagination
        previousHref={hrefOf(filter, 'before', page.previous)}
        nextHref={hrefOf(filter, 'after', page.next)}
        label={`${label}のページ`}
      />
    </StaffPage>
  )
}

function shownRows(rows: readonly NoticeRow[], settings: CalendarSettings, role: Role): NoticeTableRow[] {
  return rows.map((row) => ({
    ...row,
    returnBy: runCalendar(row.runMonth, settings).returnBy,
    choosable: transition(noticeWorkflow, 'confirm', role, row.status) !== undefined,
  }))
}

/** Stays in sight while something is chosen. */
function BulkBar() {
  return (
    <div className="z-20 mt-4 flex flex-wrap items-center gap-4 border-solid-gray-420 bg-white py-4 group-has-[input:checked]:sticky group-has-[input:checked]:bottom-0 group-has-[input:checked]:border-t">
      <Button size="medium">選択した届を確認する</Button>
      <ChooseAll />
    </div>
  )
}

function RunWords({ run, settings, now }: { run: RunMonth; settings: CalendarSettings; now: Date }) {
  const { cutoff, returnBy } = runCalendar(run, settings)
  const left = timeLeftInWords(returnBy, jstDate(now))
  return (
    <p className="mb-4">
      {formatMonth(run)}の処理：締切は{formatDateWithWeekday(cutoff)}、返還の期限は
      {formatDateWithWeekday(returnBy)}（{left}）です。
    </p>
  )
}

function tabsOf(filter: NoticeFilter, counts: NoticeCounts) {
  return noticeListNames.map((list) => ({
    href: writeNoticeFilter({ list }),
    label: noticeLists[list].label,
    count: list === 'all' ? undefined : counts[list],
    current: list === filter.list,
  }))
}

function NoticeHead({ filter, desk }: { filter: NoticeFilter; desk: Desk }) {
  const { q, ...withoutText } = filter
  const { list } = filter
  return (
    <ListHead
      desk={desk}
      narrowings={noticeNarrowings(filter, runsAround(desk.run), desk.clerks)}
      set={narrowings(filter)}
      kept={{ list: list === 'run' ? undefined : list, q }}
      addresses={{
        full: writeNoticeFilter(filter),
        withoutText: writeNoticeFilter(withoutText),
        plain: writeNoticeFilter({ list }),
      }}
    />
  )
}

function hrefOf(filter: NoticeFilter, side: 'after' | 'before', place: Place | null): string | undefined {
  return place ? writeNoticeFilter(filter, { [side]: writePlace(place) }) : undefined
}
