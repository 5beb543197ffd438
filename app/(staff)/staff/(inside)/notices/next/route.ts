import { seeOther } from '@/app/see-other'
import { reviewers } from '@/lib/domain/account/role'
import { currentRun } from '@/lib/domain/month/current-run'
import { listOfNotices, noticeAddress } from '@/lib/domain/notice/notice-address'
import { readNoticeFilter, writeNoticeFilter } from '@/lib/domain/notice/notice-list'
import { handler } from '@/lib/handler'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { readNextNotice } from '@/lib/queries/notice-queue'

/** Leads to the first notice of the list that waits for 確認, or to the list, which says so, when none is left. */
export const GET = handler({
  role: reviewers,
  audit: null,
  async run({ request, viewer }) {
    const { filter } = readNoticeFilter(Object.fromEntries(new URL(request.url).searchParams))
    const current = currentRun(viewer.now, await readCalendarSettings())
    const id = await readNextNotice(viewer, current, filter)
    return seeOther(id ? noticeAddress(id, listOfNotices(filter)) : writeNoticeFilter(filter, { end: '1' }))
  },
})
