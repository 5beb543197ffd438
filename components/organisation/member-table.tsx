import { StatusTag } from '@/components/ui/status-tag'
import { type Column, Table } from '@/components/ui/table'
import { type MembershipRole, membershipRoleLabels } from '@/lib/domain/account/membership-role'

type Row = {
  id: number
  name: string
  role: MembershipRole
  self: boolean
  canSignIn: boolean
  email: string | null
}

export function MemberTable({ rows, asManager }: { rows: readonly Row[]; asManager: boolean }) {
  return (
    <Table
      caption="利用者の一覧"
      hideCaption
      rows={rows}
      columns={asManager ? [...columns, emailColumn] : columns}
      rowKey={({ id }) => String(id)}
      rowHref={asManager ? ({ id }) => `/organisation/people/${id}` : undefined}
    />
  )
}

const columns: Column<Row>[] = [
  { id: 'name', header: '氏名', cell: ({ name, self }) => `${name}${self ? '（あなた）' : ''}` },
  { id: 'role', header: '役割', cell: ({ role }) => membershipRoleLabels[role] },
  {
    id: 'state',
    header: '状態',
    cell: ({ canSignIn }) =>
      canSignIn ? <StatusTag tone="success">利用中</StatusTag> : <StatusTag>停止中</StatusTag>,
  },
]

const emailColumn: Column<Row> = {
  id: 'email',
  header: 'メールアドレス',
  cell: ({ email }) => <span className="break-all">{email}</span>,
}
