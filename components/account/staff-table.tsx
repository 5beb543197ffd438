import { StatusTag } from '@/components/ui/status-tag'
import { type Column, Table } from '@/components/ui/table'
import { roleLabels, type StaffRole } from '@/lib/domain/account/role'
import { type AccountStatus, accountStatusLabels } from '@/lib/domain/account/status'
import { formatInstant } from '@/lib/domain/date/wareki'

type Row = {
  id: string
  name: string
  email: string
  role: StaffRole
  status: AccountStatus
  app: boolean
  passkeys: number
  lastSignIn: Date | null
  self: boolean
}

export function secondFactorWords({ app, passkeys }: Pick<Row, 'app' | 'passkeys'>): string {
  if (!app) return '未設定'
  return passkeys > 0 ? `認証アプリ、パスキー${passkeys}個` : '認証アプリ'
}

const columns: Column<Row>[] = [
  { id: 'name', header: '氏名', cell: ({ name, self }) => `${name}${self ? '（あなた）' : ''}` },
  { id: 'role', header: '役割', cell: ({ role }) => roleLabels[role] },
  {
    id: 'status',
    header: '状態',
    cell: ({ status }) => (
      <StatusTag tone={status === 'ACTIVE' ? 'success' : 'plain'}>{accountStatusLabels[status]}</StatusTag>
    ),
  },
  { id: 'factor', header: '二要素認証', cell: secondFactorWords },
  {
    id: 'last',
    header: '最後のログイン',
    cell: ({ lastSignIn }) => (lastSignIn ? formatInstant(lastSignIn) : 'まだありません'),
  },
  {
    id: 'email',
    header: 'メールアドレス',
    cell: ({ email }) => <span className="break-all">{email}</span>,
  },
]

export function StaffTable({ members, linked }: { members: readonly Row[]; linked: boolean }) {
  return (
    <Table
      caption="職員の一覧"
      hideCaption
      columns={columns}
      rows={members}
      rowKey={({ id }) => id}
      rowHref={linked ? ({ id }) => `/staff/members/${id}` : undefined}
    />
  )
}
