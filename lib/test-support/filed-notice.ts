import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import { makeApplicant, noon } from './applicant'

let serial = 0

/** Right in every box; the number passes its check digit. */
export function rightAnswers(insurerNumber = '06139463'): NoticeAnswers {
  return {
    ...{ filedOn: '令和8年11月18日', filerAddress: '東京都港区新橋2-1-3', filerName: '理事長 髙﨑 花子' },
    ...{ filerIs: 'REPRESENTATIVE', kindCheckup: 'on', kindGuidance: '', name: '試験健康保険組合' },
    ...{ nameKana: 'シケンケンコウホケンクミアイ', postalCode: '105-0004', address: '東京都港区新橋2-1-3' },
    ...{ addressKana: 'トウキョウトミナトクシンバシ', phone: '03-1234-5678', representative: '髙﨑 花子' },
    ...{ representativeKana: 'タカサキ ハナコ', insurerNumber },
  }
}

type Filed = {
  kind?: NoticeKind
  status?: NoticeStatus
  run?: string
  at?: Date
  onPaper?: boolean
  by?: Viewer
  answers?: NoticeAnswers
  remark?: string
}

/** A notice as it lies on a clerk's table, written straight into the database, of an insurer of its own. */
export async function filedNotice(wanted: Filed = {}) {
  const { kind = 'INTRODUCTION', status = 'RECEIVED', run = '2026-11', at = noon, onPaper = false } = wanted
  serial += 1
  const own = serial
  const insurerNumber = String(6_130_000 + own).padStart(8, '0')
  const insurer = await makeApplicant({ kind: 'INSURER', code: insurerNumber, name: '試験健康保険組合' })
  const by = wanted.by ?? insurer
  const notice = await db.notice.create({
    data: {
      ...{ receiptNumber: `N-TEST-${own}`, kind, status, insurerId: insurer.facilities[0]?.id ?? 0 },
      ...{ filerOrganisationId: onPaper ? null : insurer.organisation?.id, onPaper, runMonth: run },
      ...{ answers: { ...rightAnswers(insurerNumber), ...wanted.answers }, arrivedAt: at, version: 2 },
      ...{ createdById: by.accountId, createdAt: at, changedAt: at, remark: wanted.remark },
    },
  })
  await db.noticeEvent.create({
    data: {
      ...{ noticeId: notice.id, at, action: 'submit', fromStatus: 'DRAFT', toStatus: 'RECEIVED' },
      ...{ actorId: by.accountId, actorRole: by.role },
    },
  })
  return { notice, insurer, seen: { id: notice.id, version: notice.version } }
}
