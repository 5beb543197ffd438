import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import { type Column, Table } from '@/components/ui/table'
import { type ChangeField, changeFieldLabels } from '@/lib/domain/change-request/fields'
import { shownChange } from '@/lib/domain/change-request/shown-change'
import type { ChangeRequestStatus } from '@/lib/domain/change-request/status'
import { formatInstant } from '@/lib/domain/date/wareki'
import { prefectureLabel } from '@/lib/domain/facility/prefecture'
import { formatPhone } from '@/lib/domain/text/format-phone'
import { StatusOfChange } from './change-table'

type Changed = { field: ChangeField; before: string | null; after: string; today: string | null }
type Person = { lastName: string; firstName: string; phone: string; email: string } | null

type Change = {
  status: ChangeRequestStatus
  insurer: { name: string; code: string; prefecture: string }
  liveCode: string | null
  reason: string
  askedAt: Date
  askedBy: Person
  decidedBy: Person
  decidedAt: Date | null
  comment: string | null
  changes: readonly Changed[]
}

/** Who asks for what: before and after of every field, and what stays (R-INS-14). */
export function ChangeFacts({ found }: { found: Change }) {
  return (
    <>
      <SummaryList rows={[...caseRows(found), ...decisionRows(found)]} />
      <div className="mt-8">
        <Table
          caption="変更する項目"
          columns={columnsFor(found.status)}
          rows={found.changes}
          rowKey={({ field }) => field}
          empty={<p>変更する項目がありません。</p>}
        />
      </div>
    </>
  )
}

function columnsFor(status: ChangeRequestStatus): Column<Changed>[] {
  return [
    { id: 'field', header: '項目', cell: ({ field }) => changeFieldLabels[field] },
    {
      id: 'before',
      header: '変更前',
      cell: ({ field, before, today }) => (
        <div className="min-w-0 break-words">
          {before === null ? '記載なし' : shownChange(field, before)}
          {status === 'OPEN' && today !== null && (
            <p>
              <strong>相違あり</strong>：今の登録内容は「{shownChange(field, today)}」です。
            </p>
          )}
        </div>
      ),
    },
    {
      id: 'after',
      header: '変更後',
      cell: ({ field, after }) => (
        <mark className="min-w-0 bg-yellow-100 px-1 break-words">{shownChange(field, after)}</mark>
      ),
    },
  ]
}

function caseRows({ status, insurer, liveCode, reason, askedAt, askedBy }: Change): SummaryRow[] {
  return [
    { label: '状態', value: <StatusOfChange status={status} /> },
    { label: '保険者', value: `${insurer.name}（${prefectureLabel(insurer.prefecture)}、${insurer.code}）` },
    {
      label: 'オンライン資格確認用コード',
      value: liveCode ? `${liveCode}（変わりません）` : '付番されていません',
    },
    { label: '変更の理由', value: <span className="whitespace-pre-wrap">{reason}</span> },
    { label: '届け出た方', value: askedBy ? personWords(askedBy) : '不明' },
    { label: '受付日時', value: formatInstant(askedAt) },
  ]
}

function decisionRows({ decidedBy, decidedAt, comment }: Change): SummaryRow[] {
  if (!decidedBy || !decidedAt) return []
  const name = `${decidedBy.lastName} ${decidedBy.firstName}`
  return [
    { label: '判断した職員', value: `${name}（${formatInstant(decidedAt)}）` },
    { label: '判断の理由', value: <span className="whitespace-pre-wrap">{comment ?? '―'}</span> },
  ]
}

function personWords({ lastName, firstName, phone, email }: NonNullable<Person>) {
  return (
    <span className="break-all">
      {lastName} {firstName}（{formatPhone(phone)}、{email}）
    </span>
  )
}
