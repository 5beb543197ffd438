import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import { jstDate } from '@/lib/domain/date/jst'
import { formatDate, formatInstant } from '@/lib/domain/date/wareki'
import type { NoticeKind } from '@/lib/domain/notice/kind'

type Boxes = {
  id: string
  kind: NoticeKind
  arrivedAt: Date
  fileNumber: string | null
  confirmedBy: string | null
  confirmedAt: Date | null
  registeredBy: string | null
  registeredAt: Date | null
  handedBackAt: Date | null
  code: { code: string } | null
  abolishedCode: { code: string } | null
  remark: string | null
}

/** 基金使用欄: the boxes of the official form that are the fund's own (R-INS-1). */
export function NoticeFundBoxes({ found, remarkHref }: { found: Boxes; remarkHref?: string }) {
  return <SummaryList rows={[...stamps(found), { ...remarkRow(found), changeHref: remarkHref }]} />
}

function stamps(found: Boxes): SummaryRow[] {
  const { kind, arrivedAt, fileNumber, confirmedBy, confirmedAt, registeredBy, registeredAt } = found
  const code = kind === 'INTRODUCTION' ? found.code : found.abolishedCode
  return [
    { label: '受付印', value: formatDate(jstDate(arrivedAt)) },
    { label: '整理番号', value: fileNumber ?? '登録のときに付きます' },
    { label: '確認', value: stamp(confirmedBy, confirmedAt) },
    { label: '登録', value: stamp(registeredBy, registeredAt) },
    {
      label: kind === 'INTRODUCTION' ? 'オンライン資格確認用コード' : '廃止するコード',
      value: code ? <span className="tabular-nums select-all">{code.code}</span> : '付番されていません',
    },
    ...(found.handedBackAt ? [{ label: '返還', value: formatInstant(found.handedBackAt) }] : []),
  ]
}

function remarkRow({ remark }: Boxes): SummaryRow {
  return { label: '備考', value: remark ? <span className="whitespace-pre-wrap">{remark}</span> : 'なし' }
}

function stamp(name: string | null, at: Date | null): string {
  return name && at ? `${name}（${formatInstant(at)}）` : 'まだ'
}
