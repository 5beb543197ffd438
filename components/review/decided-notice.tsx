import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import type { ApplicationStatus } from '@/lib/domain/application/status'

/** What the approval did, and where to go on. Says nothing when the case stands elsewhere. */
export function DecidedNotice({ status, deviceCount }: { status: ApplicationStatus; deviceCount: number }) {
  if (status !== 'ISSUED' && status !== 'APPROVED') return null
  return (
    <NotificationBanner title="承認しました。" tone="success" live>
      <p>
        {status === 'ISSUED'
          ? `${deviceCount}台分のIDとアクティベーションコードを発行し、申請者にメールを送りました。`
          : 'IDとアクティベーションコードは、アカウント反映のときに発行します。'}
      </p>
      <p>
        <TextLink href="/staff/queue/review">審査待ちの一覧に戻る</TextLink>
      </p>
    </NotificationBanner>
  )
}
