import { seeOther } from '@/app/see-other'
import { listHeaders, readListFormat, writeList } from '@/lib/adapters/spreadsheet/write-list'
import { staffRoles } from '@/lib/domain/account/role'
import { moreRows, mostExported } from '@/lib/domain/application/queue-export'
import { jstDate } from '@/lib/domain/date/jst'
import { currentRun } from '@/lib/domain/month/current-run'
import { noticeExportCells, noticeExportHeaders } from '@/lib/domain/notice/notice-export'
import { noticeListTitle, readNoticeFilter } from '@/lib/domain/notice/notice-list'
import { handler } from '@/lib/handler'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { readNoticesFrom } from '@/lib/queries/notice-queue'
import { recordExport } from '@/lib/usecases/record-export'

/** The filtered list as a file, at most `mostExported` rows of it. */
export const GET = handler({
  role: staffRoles,
  audit: 'queue.export',
  async run({ request, viewer, act }) {
    const { format: asked, ...search } = Object.fromEntries(new URL(request.url).searchParams)
    const format = readListFormat(asked)
    const { filter, problem } = readNoticeFilter(search)
    if (problem) return seeOther(`/staff/notices?${new URLSearchParams(search)}`)
    const current = currentRun(viewer.now, await readCalendarSettings())
    const found = await readNoticesFrom(viewer, current, filter, mostExported + 1)
    const rows = found.slice(0, mostExported).map(noticeExportCells)
    await recordExport(act, { list: 'notices', filter, format, rows: rows.length })
    if (found.length > mostExported) rows.push([moreRows])
    const name = noticeListTitle(filter)
    const file = await writeList(format, { name, headers: noticeExportHeaders, rows })
    return new Response(file, { headers: listHeaders(format, `${name}_${jstDate(viewer.now)}`) })
  },
})
