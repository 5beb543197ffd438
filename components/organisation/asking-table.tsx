import { type Column, Table } from '@/components/ui/table'
import { formatInstant } from '@/lib/domain/date/wareki'

type Row = { id: number; name: string; email: string | null; since: Date }

/** Who asks to join, for the 管理者 (R-REG-11). The row leads to 「承認する」 and 「断る」. */
export function AskingTable({ rows }: { rows: readonly Row[] }) {
  return (
    <Table
      caption="参加を申し込んでいる方"
      hideCaption
      rows={rows}
      columns={columns}
      rowKey={({ id }) => String(id)}
      rowHref={({ id }) => `/organisation/people/${id}/decide`}
    />
  )
}

const columns: Column<Row>[] = [
  { id: 'name', header: '氏名', cell: ({ name }) => `${name}さんの申込みを確認する` },
  { id: 'email', header: 'メールアドレス', cell: ({ email }) => <span className="break-all">{email}</span> },
  { id: 'since', header: '申し込んだ日時', cell: ({ since }) => formatInstant(since) },
]
