import { formatInstant, formatMonth } from '@/lib/domain/date/wareki'
import { prefectureLabel } from '@/lib/domain/facility/prefecture'
import type { RunMonth } from '@/lib/domain/month/calendar'
import { type NoticeKind, noticeKindShortLabels } from './kind'
import { type NoticeStatus, noticeStatusLabels } from './status'

export const noticeExportHeaders = [
  ...['受付番号', '届出', '紙', '状態', '保険者', '都道府県', '保険者番号', '提出', '処理の回', '受付日時'],
] as const

type Row = {
  receiptNumber: string
  kind: NoticeKind
  onPaper: boolean
  status: NoticeStatus
  insurerName: string
  prefecture: string
  insurerCode: string
  filerName: string | null
  runMonth: RunMonth
  arrivedAt: Date
}

export function noticeExportCells(row: Row): string[] {
  return [
    row.receiptNumber,
    noticeKindShortLabels[row.kind],
    row.onPaper ? '紙' : '',
    noticeStatusLabels[row.status],
    row.insurerName,
    prefectureLabel(row.prefecture),
    row.insurerCode,
    row.filerName ?? '',
    formatMonth(row.runMonth),
    formatInstant(row.arrivedAt),
  ]
}
