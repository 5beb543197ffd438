import { StatusOfApplication } from '@/components/application/status-of-application'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import { type DuplicateReason, reasonsInWords } from '@/lib/domain/application/duplicate'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { formatInstant } from '@/lib/domain/date/wareki'

type Row = {
  id: string
  receiptNumber: string
  status: ApplicationStatus
  submittedAt: Date
  facilityName: string
  reasons: readonly DuplicateReason[]
}

/** Cases that may be the same once more (R-CLK-3). Where there are none, nothing is said. */
export function Duplicates({ found: { rows, more } }: { found: { rows: readonly Row[]; more: boolean } }) {
  if (rows.length === 0) return null
  return (
    <NotificationBanner title="重複の可能性がある申請があります" tone="warning">
      <ul className="flex flex-col gap-4">
        {rows.map(({ id, receiptNumber, status, submittedAt, facilityName, reasons }) => (
          <li key={id}>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <TextLink href={`/staff/applications/${id}`}>{receiptNumber}</TextLink>
              <StatusOfApplication status={status} />
              <span>{facilityName}</span>
              <span>受付日時：{formatInstant(submittedAt)}</span>
            </p>
            <p>
              <strong>{reasonsInWords(reasons).join('・')}</strong>
            </p>
          </li>
        ))}
      </ul>
      {more && <p className="mt-4">ほかにもあります。「申請・届出を探す」で確認してください。</p>}
    </NotificationBanner>
  )
}
