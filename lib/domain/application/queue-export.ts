import { jstDate } from '@/lib/domain/date/jst'
import { formatInstant } from '@/lib/domain/date/wareki'
import { type FacilityKind, facilityKindLabel, portalLabels, portalOf } from '@/lib/domain/facility/kind'
import { prefectureLabel } from '@/lib/domain/facility/prefecture'
import { type ApplicationStatus, applicationStatusLabels } from './status'

/** So many rows at most in one file. */
export const mostExported = 10_000

export const moreRows = `${mostExported.toLocaleString('ja-JP')}件を超えるため、ここまでを出力しました。条件を足して絞り込み、分けて出力してください。`

export const exportHeaders = [
  '受付番号',
  '状態',
  '照合',
  '施設',
  '種別',
  'ポータル',
  '都道府県',
  '機関コード',
  '職員数',
  '申請台数',
  '受付日時',
  '再開する日',
  '担当',
] as const

type Row = {
  receiptNumber: string
  status: ApplicationStatus
  matched: boolean
  facilityName: string
  kind: FacilityKind
  prefecture: string
  code: string
  staffCount: number
  deviceCount: number
  submittedAt: Date
  heldUntil: Date | null
  clerk: string | null
}

export function exportCells(row: Row): string[] {
  return [
    row.receiptNumber,
    applicationStatusLabels[row.status],
    row.matched ? '照合済み' : '',
    row.facilityName,
    facilityKindLabel(row.kind),
    portalLabels[portalOf(row.kind)],
    prefectureLabel(row.prefecture),
    row.code,
    String(row.staffCount),
    String(row.deviceCount),
    formatInstant(row.submittedAt),
    row.heldUntil ? jstDate(row.heldUntil) : '',
    row.clerk ?? '',
  ]
}
