import { undo } from '@/app/(staff)/staff/(inside)/batches/actions'
import { UndoDecision } from '@/app/(staff)/staff/(inside)/undo-decision'
import { ButtonForm } from '@/components/layout/button-form'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { WorkProgress } from '@/components/ui/work-progress'
import { batchWords } from '@/lib/domain/application/batch'
import { formatInstantToTheSecond } from '@/lib/domain/date/wareki'
import { undoSecondsLeft } from '@/lib/domain/desk/undo'
import type { BatchProgress } from '@/lib/queries/batch-progress'
import type { Batch } from '@/lib/queries/review-batch'

const takeBack = '一括処理を取り消す'

/** How far the worker is; taking the batch back stops it too. */
export function UnderWay({ batch: { id, undoAt }, progress }: { batch: Batch; progress: BatchProgress }) {
  return (
    <>
      {undoAt && <p className="mb-4">一括処理を取り消しています。</p>}
      <WorkProgress from={`/api/batches/${id}`} start={progress} />
      {!undoAt && (
        <div className="mb-8">
          <ButtonForm action={undo} values={{ id }} label={takeBack} />
        </div>
      )}
    </>
  )
}

/** What came of it all, and the way to take it back while there is one (decision 0040). */
export function Outcome({ batch, now }: { batch: Batch; now: Date }) {
  const { id, action, rows, undoUntil } = batch
  if (batch.undoAt) return <TakenBack rows={rows} />
  const done = rows.filter(({ result }) => result === 'done').length
  const refused = rows.length - done
  return (
    <NotificationBanner
      title={`${done}件を${batchWords[action].done}`}
      tone={refused === 0 ? 'success' : 'warning'}
      live
    >
      {refused > 0 && <p>{refused}件は変わっていません。理由は、申請ごとの結果の先頭に表示しています。</p>}
      {undoUntil && (
        <UndoDecision
          {...{ action: undo, id, label: takeBack }}
          until={formatInstantToTheSecond(undoUntil)}
          seconds={undoSecondsLeft(undoUntil, now)}
          mailed={action === 'resume' ? undefined : '申請者'}
        />
      )}
    </NotificationBanner>
  )
}

function TakenBack({ rows }: Pick<Batch, 'rows'>) {
  const kept = rows.filter(({ result }) => result === 'kept').length
  const undone = rows.filter(({ result }) => result === 'undone').length
  const title = undone > 0 ? `${undone}件の判断を取り消しました。` : '一括処理を取り消しました。'
  return (
    <NotificationBanner title={title} tone={kept === 0 ? 'success' : 'warning'} live>
      {kept > 0 && <p>{kept}件は取り消せませんでした。理由は、申請ごとの結果の先頭に表示しています。</p>}
    </NotificationBanner>
  )
}
