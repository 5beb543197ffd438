import { Whole } from '@/components/review/whole'
import { StatusTag } from '@/components/ui/status-tag'
import { type Column, Table } from '@/components/ui/table'
import { roleLabels, type StaffRole } from '@/lib/domain/account/role'
import { type AccountStatus, accountStatusLabels } from '@/lib/domain/account/status'
import { jstDate, jstTime } from '@/lib/domain/date/jst'
import { formatDate } from '@/lib/domain/date/wareki'

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
  {
    id: 'email',
    header: 'メールアドレス',
    cell: ({ email }) => <span className="break-all">{email}</span>,
  },
  { id: 'role', header: '役割', cell: ({ role }) => <Whole>{roleLabels[role]}</Whole> },
  {
    id: 'status',
    header: '状態',
    cell: ({ status }) => (
      <StatusTag tone={status === 'ACTIVE' ? 'success' : 'plain'}>{accountStatusLabels[status]}</StatusTag>
    ),
  },
  {
    id: 'factor',
    header: '二要素認証',
    cell: (row) => <div className="md:min-w-28">{secondFactorWords(row)}</div>,
  },
  {
    id: 'last',
    header: '最後のログイン',
    cell: ({ lastSignIn }) => <LastSignIn at={lastSignIn} />,
  },
]

function LastSignIn({ at }: { at: Date | null }) {
  if (!at) return <Whole>まだありません</Whole>
  return (
    <time dateTime={at.toISOString()}>
      <Whole>{formatDate(jstDate(at))}</Whole> <Whole>{jstTime(at).slice(0, 5)}</Whole>
    </time>
  )
}

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
