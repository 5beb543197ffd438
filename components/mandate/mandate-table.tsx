import { StatusTag } from '@/components/ui/status-tag'
import { type Column, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { splitInsurerNumber } from '@/lib/domain/insurer-code/insurer-number'
import { MandateWay } from './mandate-way'

type Row = {
  id: number
  grantedAt: Date
  paperOn: Date | null
  revokedAt: Date | null
  revokedPaperOn: Date | null
  association: { name: string }
  insurer: { name: string; code: string }
}

type Props = { rows: readonly Row[]; records: boolean; empty: string }

/** Mandates as staff see them. */
export function MandateTable({ rows, records, empty }: Props) {
  return (
    <Table
      caption="届出の委任"
      hideCaption
      columns={records ? [...columns, end] : columns}
      rows={rows}
      rowKey={({ id }) => String(id)}
      empty={<p>{empty}</p>}
    />
  )
}

const columns: Column<Row>[] = [
  {
    id: 'insurer',
    header: '保険者',
    cell: ({ insurer: { name, code } }) => (
      <div className="min-w-0">
        {name}
        <p className="text-solid-gray-700">{splitInsurerNumber(code)?.printed ?? code}</p>
      </div>
    ),
  },
  { id: 'association', header: '保険者団体', cell: ({ association }) => association.name },
  {
    id: 'granted',
    header: '委任した日',
    cell: ({ grantedAt, paperOn }) => (
      <div className="min-w-0">
        <MandateWay at={grantedAt} paperOn={paperOn} />
      </div>
    ),
  },
  {
    id: 'state',
    header: '状態',
    cell: ({ revokedAt, revokedPaperOn }) =>
      revokedAt ? (
        <div className="flex min-w-0 flex-col items-start gap-2">
          <StatusTag>取消済み</StatusTag>
          <MandateWay at={revokedAt} paperOn={revokedPaperOn} />
        </div>
      ) : (
        <StatusTag tone="success">委任中</StatusTag>
      ),
  },
]

const end: Column<Row> = {
  id: 'end',
  header: '操作',
  cell: ({ id, revokedAt, insurer, association }) =>
    revokedAt ? (
      '―'
    ) : (
      <TextLink
        href={`/staff/paper/mandates/${id}/end`}
        aria-label={`${insurer.name}から${association.name}への委任の取り消しを登録する`}
      >
        取り消しを登録する
      </TextLink>
    ),
}
