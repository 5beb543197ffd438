'use client'

import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { type QueueColumn, queueColumnLabels, queueColumns } from '@/lib/domain/application/queue-columns'
import { emptyFormState } from '@/lib/domain/problem'
import { choose } from './actions'

export function ColumnsForm({ title, columns }: { title: string; columns: readonly QueueColumn[] }) {
  return (
    <ActionPage
      action={choose}
      start={emptyFormState}
      title={title}
      intro={
        <p className="mb-6">
          受付番号、施設、状態は、いつも表示します。ここで選んだ列は、どの端末でログインしても同じです。
        </p>
      }
    >
      {() => (
        <>
          {queueColumns.map((column) => (
            <Checkbox
              key={column}
              name={`column-${column}`}
              label={queueColumnLabels[column]}
              value={columns.includes(column) ? 'on' : undefined}
            />
          ))}
          <Button>列を保存する</Button>
        </>
      )}
    </ActionPage>
  )
}
