import { StatusOfNotice } from '@/components/notice/status-of-notice'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import { type NoticeKind, noticeKindShortLabels } from '@/lib/domain/notice/kind'
import type { NoticeStatus } from '@/lib/domain/notice/status'

type Row = {
  id: string
  receiptNumber: string | null
  kind: NoticeKind
  status: NoticeStatus
  insurer: { name: string }
}

/** Notices with the very same paper (R-CLK-3). Where there are none, nothing is said. */
export function NoticeDuplicates({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return null
  return (
    <NotificationBanner title="同じ用紙のファイルが、ほかの届出にもあります" tone="warning">
      <p className="mb-2">二重に登録した届出でないか、確認してください。</p>
      <ul className="flex flex-col gap-2">
        {rows.map(({ id, receiptNumber, kind, status, insurer }) => (
          <li key={id}>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <TextLink href={`/staff/notices/${id}`}>{receiptNumber}</TextLink>
              <StatusOfNotice status={status} />
              <span>{noticeKindShortLabels[kind]}</span>
              <span>{insurer.name}</span>
            </p>
          </li>
        ))}
      </ul>
    </NotificationBanner>
  )
}
