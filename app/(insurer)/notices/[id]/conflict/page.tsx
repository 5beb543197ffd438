import { notFound, redirect } from 'next/navigation'
import { noticesWay } from '@/app/(insurer)/notices/way'
import { PortalPage } from '@/app/portal-page'
import { filers, requireViewer } from '@/app/require-viewer'
import { differingFields, NoticeConflict } from '@/components/notice/conflict'
import { noticeCookie } from '@/lib/adapters/notice-cookie'
import { formatInstant } from '@/lib/domain/date/wareki'
import { findOwnNotice } from '@/lib/queries/own-notice'

/** Two versions of one notice: nothing was overwritten (R-APP-6). */
export default async function NoticeConflictPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireViewer(filers, `/notices/${id}/conflict`)
  const notice = await findOwnNotice(viewer, id)
  if (!notice) notFound()
  const mine = await noticeCookie(`/notices/${id}`).read()
  if (!mine || differingFields(notice.answers, mine).length === 0) redirect(`/notices/${id}/edit`)
  return (
    <PortalPage title="2つの内容を比べて選ぶ" way={noticesWay}>
      <NoticeConflict
        to={`/notices/${id}/answers`}
        version={notice.version}
        changedAt={formatInstant(notice.changedAt)}
        stored={notice.answers}
        mine={mine}
      />
    </PortalPage>
  )
}
