import { Table } from '@/components/ui/table'
import { formatInstant } from '@/lib/domain/date/wareki'
import type { RunMonth } from '@/lib/domain/month/calendar'
import { runStepFacts } from '@/lib/domain/month/step'
import { countsInWords, type ShownStep, starterInWords } from './step-in-words'

/** All that was done with the run, newest first. */
export function StepHistory({ month, steps }: { month: RunMonth; steps: readonly ShownStep[] }) {
  return (
    <Table
      caption="この回の処理の記録"
      hideCaption
      rows={steps}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/staff/months/${month}/steps/${id}`}
      empty={<p>この回では、まだ処理を行っていません。</p>}
      columns={[
        { id: 'step', header: '処理', cell: ({ step }) => runStepFacts[step].label },
        { id: 'who', header: '開始した人', cell: starterInWords },
        { id: 'when', header: '開始した日時', cell: ({ startedAt }) => formatInstant(startedAt) },
        {
          id: 'result',
          header: '結果',
          cell: ({ status, report }) => (status === 'DONE' ? countsInWords(report) : '処理中'),
        },
      ]}
    />
  )
}
