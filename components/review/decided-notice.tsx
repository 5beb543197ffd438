import type { ReactNode } from 'react'
import { GoOn } from '@/components/review/go-on'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { caseListOf } from '@/lib/domain/application/case-address'
import type { QueueView } from '@/lib/domain/application/queue-filter'
import type { ApplicationStatus } from '@/lib/domain/application/status'

type Case = { status: ApplicationStatus; deviceCount: number }

/** Per decision: the states in which its sentence is true. */
const said: Record<string, { title: string; in: ApplicationStatus[] }> = {
  approve: { title: '承認しました。', in: ['APPROVED', 'ISSUED'] },
  'send-back': { title: '差し戻しました。', in: ['SENT_BACK'] },
  reject: { title: '却下しました。', in: ['REJECTED'] },
  hold: { title: '保留しました。', in: ['ON_HOLD'] },
  resume: { title: '審査を再開しました。', in: ['SUBMITTED'] },
  undo: { title: '判断を取り消しました。', in: ['SUBMITTED', 'RESUBMITTED', 'ON_HOLD'] },
}

type Props = {
  done?: string
  found: Case
  /** The way to take it back, while there is one. */
  undo?: ReactNode
  /** The list that is gone on with. */
  view: QueueView
}

/** What the decision did, and where to go on. Says nothing when the case stands elsewhere by now. */
export function DecidedNotice({ done, found, undo, view }: Props) {
  const news = done && Object.hasOwn(said, done) ? said[done] : undefined
  if (!news?.in.includes(found.status)) return null
  return (
    <NotificationBanner title={news.title} tone="success" live>
      {done === 'approve' && <p>{issued(found)}</p>}
      {undo ?? <p>{done === 'undo' ? 'メールは送っていません。' : '申請者にメールでお知らせしました。'}</p>}
      <GoOn list={caseListOf(view)} />
    </NotificationBanner>
  )
}

function issued({ status, deviceCount }: Case): string {
  return status === 'ISSUED'
    ? `${deviceCount}台分のIDとアクティベーションコードを発行しました。`
    : 'IDとアクティベーションコードは、アカウント反映のときに発行します。'
}
