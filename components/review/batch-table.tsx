import { StatusOfApplication } from '@/components/application/status-of-application'
import { type Column, Table } from '@/components/ui/table'
import { type BatchAction, batchWords } from '@/lib/domain/application/batch'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { Whole } from './whole'

type Row = {
  id: string
  receiptNumber: string | null
  status: ApplicationStatus
  name: string
  hindrance: string | undefined
  result: string | null
  message: string | null
}

type Props = { rows: readonly Row[]; action: BatchAction; begun: boolean }

/** Before: what would happen with each case. Afterwards: what did. What is not done stands first (R-CLK-4). */
export function BatchTable({ rows, action, begun }: Props) {
  const outcome: Column<Row> = begun
    ? { id: 'result', header: '結果', cell: ({ message }) => message ?? <Whole>まだ処理していません</Whole> }
    : {
        id: 'plan',
        header: `${batchWords[action].verb}と`,
        cell: ({ hindrance }) => hindrance ?? batchWords[action].plan,
      }
  return (
    <Table
      caption={begun ? '申請ごとの結果' : `選択した申請（${rows.length}件）`}
      rows={rows.toSorted((one, other) => Number(isLeftOut(other)) - Number(isLeftOut(one)))}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/staff/applications/${id}`}
      columns={[...columns, outcome]}
    />
  )
}

/** Nobody should have to look for it among five hundred that went well. */
function isLeftOut({ hindrance, result }: Row): boolean {
  return result === null ? hindrance !== undefined : result === 'refused' || result === 'kept'
}

const columns: Column<Row>[] = [
  { id: 'receipt', header: '受付番号', cell: ({ receiptNumber }) => <Whole>{receiptNumber}</Whole> },
  { id: 'facility', header: '施設', cell: ({ name }) => <div className="min-w-0 md:min-w-36">{name}</div> },
  { id: 'state', header: '今の状態', cell: ({ status }) => <StatusOfApplication status={status} /> },
]
