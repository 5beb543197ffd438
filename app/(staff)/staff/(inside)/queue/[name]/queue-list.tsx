import { QueueTable } from '@/components/review/queue-table'
import { RowKeys } from '@/components/review/row-keys'
import type { Viewer } from '@/lib/adapters/session'
import { isReviewer } from '@/lib/domain/account/role'
import { queueActions } from '@/lib/domain/application/batch'
import { listOfView } from '@/lib/domain/application/case-address'
import { type QueueName, queues } from '@/lib/domain/application/queue'
import { conditionsOf, type QueueFilter, writeQueueFilter } from '@/lib/domain/application/queue-filter'
import type { Desk } from '@/lib/queries/desk-lists'
import type { QueueRow } from '@/lib/queries/review-queue'
import { ChooseForm } from './choose-form'

type Props = { viewer: Viewer; queue: QueueName; filter: QueueFilter; desk: Desk; rows: readonly QueueRow[] }

/** The rows, with boxes for those who may decide on several at once. */
export function QueueList({ viewer, queue, filter, desk, rows }: Props) {
  const narrowed = conditionsOf(filter) > 0
  const actions = isReviewer(viewer.role) && rows.length > 0 ? queueActions(queue) : []
  const table = (
    <RowKeys rows={rows.length}>
      <QueueTable
        rows={rows}
        now={viewer.now}
        caption={queues[queue].label}
        empty={narrowed ? nothingLeft : queues[queue].empty}
        columns={desk.columns}
        choosable={actions.length > 0}
        list={listOfView({ queue, filter })}
      />
    </RowKeys>
  )
  if (actions.length === 0) return table
  return (
    <ChooseForm
      actions={actions}
      address={writeQueueFilter(queue, filter)}
      most={desk.mostInBatch}
      count={narrowed ? undefined : desk.queues[queue].count}
    >
      {table}
    </ChooseForm>
  )
}

const nothingLeft = 'この条件に当てはまる申請はありません。条件を変えてください。'
