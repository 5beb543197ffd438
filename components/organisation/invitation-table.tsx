import { StatusTag } from '@/components/ui/status-tag'
import { type Column, Table } from '@/components/ui/table'
import { type MembershipRole, membershipRoleLabels } from '@/lib/domain/account/membership-role'
import { formatInstant } from '@/lib/domain/date/wareki'

type Row = { id: string; email: string; role: MembershipRole; expiresAt: Date; bounced: boolean }

export function InvitationTable({ rows, now }: { rows: readonly Row[]; now: Date }) {
  return (
    <Table
      caption="招待中の方"
      hideCaption
      rows={rows}
      columns={columnsAt(now)}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/organisation/people/invitations/${id}`}
      empty={
        <p>招待中の方はいません。「利用者を招待する」から招待すると、参加が済むまでここに表示されます。</p>
      }
    />
  )
}

function columnsAt(now: Date): Column<Row>[] {
  return [
    {
      id: 'email',
      header: 'メールアドレス',
      cell: ({ email }) => <span className="break-all">{email}</span>,
    },
    { id: 'role', header: '役割', cell: ({ role }) => membershipRoleLabels[role] },
    { id: 'state', header: '状態', cell: (row) => <State row={row} now={now} /> },
    { id: 'until', header: '期限', cell: ({ expiresAt }) => formatInstant(expiresAt) },
  ]
}

function State({ row, now }: { row: Row; now: Date }) {
  if (row.bounced) return <StatusTag tone="danger">メール不達</StatusTag>
  return now < row.expiresAt ? (
    <StatusTag tone="info">招待中</StatusTag>
  ) : (
    <StatusTag tone="warning">期限切れ</StatusTag>
  )
}
