import { staffTop } from '@/app/(staff)/staff-page'
import { InList } from '@/components/review/in-list'
import type { Crumb } from '@/components/ui/breadcrumbs'
import type { Viewer } from '@/lib/adapters/session'
import type { CalendarSettings } from '@/lib/domain/month/calendar'
import { currentRun } from '@/lib/domain/month/current-run'
import { noticeAddress, noticeListOf, noticesOfList } from '@/lib/domain/notice/notice-address'
import type { NoticeFilter } from '@/lib/domain/notice/notice-list'
import { readNoticesBeside } from '@/lib/queries/notice-queue'

/** What is gone by where nobody came from a list: by what is due next. */
export const thisRun: NoticeFilter = { list: 'run' }

/** Back to the list as it was narrowed. */
export function wayFrom(list: string | undefined): Crumb[] {
  const { label, address } = noticeListOf(noticesOfList(list) ?? thisRun)
  return [staffTop, { label, href: address }]
}

type Props = {
  viewer: Viewer
  found: { id: string; arrivedAt: Date }
  list: string | undefined
  settings: CalendarSettings
}

/** Nothing where it was opened from elsewhere. */
export async function NoticeInList({ viewer, found: { id, arrivedAt }, list, settings }: Props) {
  const filter = noticesOfList(list)
  if (!filter) return null
  const run = currentRun(viewer.now, settings)
  const beside = await readNoticesBeside(viewer, run, filter, { at: arrivedAt, id })
  return <InList list={noticeListOf(filter)} beside={beside} hrefOf={(other) => noticeAddress(other, list)} />
}
