import { Whole } from '@/components/review/whole'
import { type Column, Table } from '@/components/ui/table'
import { isRole, roleLabels } from '@/lib/domain/account/role'
import { type AuditName, auditEvents } from '@/lib/domain/audit/event'
import { jstDate, jstTime } from '@/lib/domain/date/jst'
import { formatDateWithWeekday } from '@/lib/domain/date/wareki'

export type ShownEntry = {
  id: string
  at: Date
  name: string
  actorRole: string
  actorName: string | null
  subjectType: string
  subjectId: string
  version: number | null
  address: string | null
  detail: Record<string, unknown>
}

const columns: Column<ShownEntry>[] = [
  { id: 'at', header: '日時', cell: ({ at }) => <At at={at} /> },
  {
    id: 'who',
    header: '行った人',
    cell: (entry) => <div className="md:min-w-28">{whoOf(entry.actorName, entry.actorRole)}</div>,
  },
  {
    id: 'what',
    header: '操作',
    cell: ({ name }) => <div className="md:min-w-36">{auditEvents[name as AuditName] ?? name}</div>,
  },
  { id: 'subject', header: '対象', cell: (entry) => subjectOf(entry) },
  { id: 'detail', header: '内容', cell: ({ detail }) => <Detail detail={detail} /> },
  { id: 'address', header: '接続元', cell: ({ address }) => address ?? '' },
  { id: 'id', header: '記録番号', number: true, cell: ({ id }) => <Whole>{id}</Whole> },
]

export function AuditTable({ rows, empty }: { rows: readonly ShownEntry[]; empty: string }) {
  return (
    <Table
      caption="監査ログ（新しい順）"
      hideCaption
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p>{empty}</p>}
    />
  )
}

function At({ at }: { at: Date }) {
  return (
    <time dateTime={at.toISOString()}>
      <Whole>{formatDateWithWeekday(jstDate(at))}</Whole> <Whole>{jstTime(at)}</Whole>
    </time>
  )
}

const others: Record<string, string> = {
  public: 'ログインしていない人',
  system: 'システム',
  operator: 'コマンド操作',
}

function whoOf(name: string | null, role: string): string {
  const label = isRole(role) ? roleLabels[role] : (others[role] ?? role)
  return name ? `${name}（${label}）` : label
}

export const subjectLabels: Record<string, string> = {
  account: 'アカウント',
  application: '利用開始申請',
  'audit-day': '監査ログの1日分',
  batch: '一括の判断',
  'bulk-filing': '一括届出',
  change: '変更の届出',
  'change-request': '変更の届出',
  clock: '時計',
  'desk-news': '引き継ぎのお知らせ',
  device: '端末',
  digest: '朝のメール',
  facility: '施設',
  filter: '保存した絞り込み',
  invitation: '招待',
  'insurer-code': 'オンライン資格確認用コード',
  job: '定時処理',
  mail: 'メール',
  mandate: '委任',
  'master-import': 'マスタの取り込み',
  membership: '所属',
  month: '月次処理',
  notice: '届出',
  organisation: '組織',
  queue: '審査の一覧',
  'reply-text': '定型文',
  rescue: '管理者の復旧',
  search: '探した言葉',
  setting: '設定',
  staff: '職員',
  'staff-change': '職員の登録・変更',
  audit: '監査ログ',
  upload: 'ファイル',
}

function subjectOf({ subjectType, subjectId, version }: ShownEntry) {
  return (
    <div className="min-w-0 md:min-w-40">
      {subjectLabels[subjectType] ?? subjectType}
      {version !== null && `（第${version}版）`}
      {subjectType !== 'audit' && (
        <span className="block break-all text-dns-14N-130 text-solid-gray-700">{subjectId}</span>
      )}
    </div>
  )
}

function Detail({ detail }: { detail: Record<string, unknown> }) {
  const entries = Object.entries(detail)
  if (entries.length === 0) return null
  return (
    <ul className="text-dns-14N-130 break-all">
      {entries.map(([name, value]) => (
        <li key={name}>
          {name}：{typeof value === 'string' ? value : JSON.stringify(value)}
        </li>
      ))}
    </ul>
  )
}
