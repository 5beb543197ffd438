import { StatusTag } from '@/components/ui/status-tag'
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import { formatInstant } from '@/lib/domain/date/wareki'
import { type FacilityKind, facilityKindLabel } from '@/lib/domain/facility/kind'
import type { ImportReport } from '@/lib/domain/master-import/report'
import { importStanding } from '@/lib/domain/master-import/standing'
import type { ImportStatus } from '@/lib/domain/master-import/status'

export type ShownImport = {
  fileName: string
  kind: FacilityKind | null
  status: ImportStatus
  startedAt: Date
  byLabel: string
  undoneAt: Date | null
  undoneBy: string | null
  added: number
  changed: number
  gone: number
  unchanged: number
  refused: number
  report: ImportReport
}

/** Who took in what, and what it does to the master. */
export function ImportFacts({ found }: { found: ShownImport }) {
  return <SummaryList rows={[...about(found), ...counts(found), ...afterwards(found)]} />
}

function about({
  fileName,
  kind,
  status,
  startedAt,
  byLabel,
  report,
  ...numbers
}: ShownImport): SummaryRow[] {
  const { label, tone } = importStanding(status, numbers)
  const encoding = report.encoding === 'shift_jis' ? 'CP932' : report.encoding === 'utf-8' ? 'UTF-8' : null
  return [
    { label: '状態', value: <StatusTag tone={tone}>{label}</StatusTag> },
    { label: 'ファイル', value: encoding ? `${fileName}（${encoding}）` : fileName },
    ...(kind ? [{ label: '施設の種別', value: facilityKindLabel(kind) }] : []),
    { label: '操作した人', value: byLabel },
    { label: '日時', value: formatInstant(startedAt) },
  ]
}

function counts({ added, changed, gone, unchanged, refused, report }: ShownImport): SummaryRow[] {
  const reopened = report.reopened ? `（うち閉鎖からの再開 ${number(report.reopened)}）` : ''
  return [
    { label: '追加', value: number(added) },
    { label: '変更', value: number(changed) + reopened },
    { label: '閉鎖', value: report.closingLookedFor === false ? notLookedFor : number(gone) },
    { label: '変更なし', value: number(unchanged) },
    { label: '誤りのある行', value: number(refused) },
  ]
}

const notLookedFor = '判定していません（1種別の全件が誤りなくそろった一覧だけで判定します）'

function afterwards({ report, undoneAt, undoneBy }: ShownImport): SummaryRow[] {
  const { notified, told, undo } = report
  const mails = (count: number | undefined, label: string) =>
    count ? [{ label, value: `${count.toLocaleString('ja-JP')}通` }] : []
  return [
    ...mails(notified, '登録待ちの方へのメール'),
    ...mails(told, '閉鎖のお知らせのメール'),
    ...(undoneAt
      ? [{ label: '取り消し', value: `${formatInstant(undoneAt)}${undoneBy ? `　${undoneBy}` : ''}` }]
      : []),
    ...(undo
      ? [
          {
            label: '取り消しの結果',
            value: `${number(undo.removed)}を除き、${number(undo.restored)}を元に戻しました`,
          },
        ]
      : []),
  ]
}

function number(value: number): string {
  return `${value.toLocaleString('ja-JP')}件`
}
