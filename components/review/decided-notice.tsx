import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import type { ApplicationStatus } from '@/lib/domain/application/status'

type Case = { status: ApplicationStatus; deviceCount: number }

const mailed = '申請者にメールを送りました。'

/** Per decision: the states in which its sentence is true. */
const said: Record<string, { title: string; in: ApplicationStatus[] }> = {
  approve: { title: '承認しました。', in: ['APPROVED', 'ISSUED'] },
  'send-back': { title: '差し戻しました。', in: ['SENT_BACK'] },
  reject: { title: '却下しました。', in: ['REJECTED'] },
  hold: { title: '保留しました。', in: ['ON_HOLD'] },
  resume: { title: '審査を再開しました。', in: ['SUBMITTED'] },
}

/** What the decision did, and where to go on. Says nothing when the case stands elsewhere by now. */
export function DecidedNotice({ done, found }: { done?: string; found: Case }) {
  const news = done && Object.hasOwn(said, done) ? said[done] : undefined
  if (!news?.in.includes(found.status)) return null
  return (
    <NotificationBanner title={news.title} tone="success" live>
      <p>{done === 'approve' ? approved(found) : mailed}</p>
      <p>
        <TextLink href="/staff/queue/review">審査待ちの一覧に戻る</TextLink>
      </p>
    </NotificationBanner>
  )
}

function approved({ status, deviceCount }: Case): string {
  return status === 'ISSUED'
    ? `${deviceCount}台分のIDとアクティベーションコードを発行し、${mailed}`
    : 'IDとアクティベーションコードは、アカウント反映のときに発行します。'
}
