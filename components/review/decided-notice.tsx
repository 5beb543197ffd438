import type { ReactNode } from 'react'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import { queues } from '@/lib/domain/application/queue'
import {
  conditionsOf,
  type QueueView,
  writeNextCase,
  writeQueueFilter,
} from '@/lib/domain/application/queue-filter'
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
export function DecidedNotice({ done, found, undo, view: { queue, filter } }: Props) {
  const news = done && Object.hasOwn(said, done) ? said[done] : undefined
  if (!news?.in.includes(found.status)) return null
  const label = conditionsOf(filter) > 0 ? `${queues[queue].label}（絞り込み中）` : queues[queue].label
  return (
    <NotificationBanner title={news.title} tone="success" live>
      {done === 'approve' && <p>{issued(found)}</p>}
      {undo ?? <p>{done === 'undo' ? 'メールは送っていません。' : '申請者にメールでお知らせしました。'}</p>}
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <TextLink href={writeNextCase(queue, filter)}>{`「${label}」の次の申請を開く`}</TextLink>
        <TextLink href={writeQueueFilter(queue, filter)}>{`「${label}」の一覧に戻る`}</TextLink>
      </p>
    </NotificationBanner>
  )
}

function issued({ status, deviceCount }: Case): string {
  return status === 'ISSUED'
    ? `${deviceCount}台分のIDとアクティベーションコードを発行しました。`
    : 'IDとアクティベーションコードは、アカウント反映のときに発行します。'
}
