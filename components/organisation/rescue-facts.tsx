import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import { type MembershipRole, membershipRoleLabels } from '@/lib/domain/account/membership-role'
import type { RescueStatus } from '@/lib/domain/account/rescue-status'
import { type AccountStatus, accountStatusLabels, type MembershipStatus } from '@/lib/domain/account/status'
import { formatInstant } from '@/lib/domain/date/wareki'
import { type FacilityKind, facilityKindLabel } from '@/lib/domain/facility/kind'
import { prefectureLabel } from '@/lib/domain/facility/prefecture'
import { RescueStatusTag } from './rescue-status-tag'

type Person = {
  id: number
  role: MembershipRole
  status: MembershipStatus
  account: { lastName: string; firstName: string; status: AccountStatus }
}

type Facility = { id: number; kind: FacilityKind; prefecture: string; code: string; name: string }

type Rescue = {
  id: string
  status: RescueStatus
  facilities: readonly Facility[]
  people: readonly Person[]
  personName: string
  email: string
  reason: string
  fileName: string
  enteredBy: string
  enteredAt: Date
  decidedBy: string | null
  decidedAt: Date | null
  comment: string | null
}

/** Everything the second member of staff looks at before deciding. */
export function RescueFacts({ found }: { found: Rescue }) {
  return <SummaryList rows={[...caseRows(found), ...decisionRows(found)]} />
}

function caseRows(found: Rescue): SummaryRow[] {
  return [
    { label: '状態', value: <RescueStatusTag status={found.status} /> },
    { label: '施設', value: <Lines of={found.facilities.map(facilityWords)} /> },
    { label: '機関に残っている方', value: <Lines of={found.people.map(personWords)} /> },
    { label: '招待する方', value: found.personName },
    { label: 'メールアドレス', value: <span className="break-all">{found.email}</span> },
    { label: '復旧が必要な理由', value: <span className="whitespace-pre-wrap">{found.reason}</span> },
    {
      label: '確認した書類',
      value: (
        <TextLink href={`/api/rescues/${found.id}/document?inline=1`} target="_blank">
          {found.fileName}（新しいタブで開きます）
        </TextLink>
      ),
    },
    { label: '登録した職員', value: `${found.enteredBy}（${formatInstant(found.enteredAt)}）` },
  ]
}

function decisionRows({ decidedBy, decidedAt, comment }: Rescue): SummaryRow[] {
  if (!decidedBy || !decidedAt) return []
  return [
    { label: '判断した職員', value: `${decidedBy}（${formatInstant(decidedAt)}）` },
    { label: '判断の理由', value: <span className="whitespace-pre-wrap">{comment ?? '―'}</span> },
  ]
}

function facilityWords({ name, kind, prefecture, code }: Facility): string {
  return `${name}（${facilityKindLabel(kind)}、${prefectureLabel(prefecture)}、${code}）`
}

function personWords({ role, status, account }: Person): string {
  const name = `${account.lastName} ${account.firstName}`
  const place = status === 'ASKED' ? '参加の申込み中' : membershipRoleLabels[role]
  return `${name}（${place}、${accountStatusLabels[account.status]}）`
}

function Lines({ of }: { of: readonly string[] }) {
  if (of.length === 0) return 'なし'
  return (
    <ul>
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
