import { StatusTag } from '@/components/ui/status-tag'
import { formatInstant } from '@/lib/domain/date/wareki'

type State = { changedAt: Date | null; waiting: boolean; unusable: boolean }

/** Which text of a mail is in force, and whether another one waits. */
export function MailTextTag({ state: { changedAt, waiting, unusable } }: { state: State }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {!changedAt && <StatusTag>標準</StatusTag>}
      {changedAt && !unusable && <StatusTag tone="info">変更済み</StatusTag>}
      {unusable && <StatusTag tone="danger">標準で送信中</StatusTag>}
      {unusable && <span>変更後の文面に、使えなくなった言葉があります。</span>}
      {waiting && <StatusTag tone="warning">承認待ちの変更あり</StatusTag>}
      {changedAt && <span>{formatInstant(changedAt)}</span>}
    </span>
  )
}
