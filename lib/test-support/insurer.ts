import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { checkDigit } from '@/lib/domain/check-digit'
import { formatQualificationCode } from '@/lib/domain/insurer-code/qualification-code'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import { saveNotice } from '@/lib/usecases/save-notice'
import { startNotice } from '@/lib/usecases/start-notice'
import { actOfViewer, makeApplicant, noon } from './applicant'

let serial = 0

/** An insurer of Tokyo of the test's own, with somebody who can sign in. */
export async function makeInsurer(): Promise<Viewer & { insurerId: number; number: string }> {
  serial += 1
  const body = `0613${String(serial).padStart(3, '0')}`
  const number = body + checkDigit(body)
  const viewer = await makeApplicant({
    kind: 'INSURER',
    prefecture: '13',
    code: number,
    name: `試験健康保険組合${serial}`,
  })
  const insurerId = viewer.facilities[0]?.id ?? 0
  await db.facility.update({
    where: { id: insurerId },
    data: {
      nameKana: 'シケンケンコウホケンクミアイ',
      postalCode: '1050004',
      address: '港区新橋2-1-3',
      addressKana: 'トウキョウトミナトクシンバシ2-1-3',
      phone: '0335911111',
      representative: '髙﨑　太郎',
      representativeKana: 'タカサキ　タロウ',
    },
  })
  return { ...viewer, insurerId, number }
}

/** What the master does not know of a 導入届. */
export const restOfIntroduction: NoticeAnswers = {
  filerIs: 'REPRESENTATIVE',
  kindCheckup: 'on',
  kindGuidance: 'on',
}

/** A draft with nothing missing. */
export async function makeNoticeDraft(
  viewer: Viewer & { insurerId: number },
  kind: NoticeKind = 'INTRODUCTION',
  more: NoticeAnswers = {},
): Promise<string> {
  const start = actOfViewer(viewer, 'notice.start')
  const { id } = await startNotice(start, viewer, { kind, insurerId: viewer.insurerId })
  const typed = { ...restOfIntroduction, ...more }
  await saveNotice(actOfViewer(viewer, 'notice.save'), viewer, { id, typed })
  return id
}

/** A code that lives, with the 導入届 that it was issued for. */
export async function giveLiveCode(viewer: Viewer & { insurerId: number }, issuedAt = noon) {
  serial += 1
  const notice = await db.notice.create({
    data: {
      kind: 'INTRODUCTION',
      status: 'PUBLISHED',
      receiptNumber: `TEST-${serial}`,
      insurerId: viewer.insurerId,
      filerOrganisationId: viewer.organisation?.id,
      runMonth: '2026-10',
      arrivedAt: issuedAt,
      createdById: viewer.accountId,
      createdAt: issuedAt,
      changedAt: issuedAt,
      handedBackAt: issuedAt,
    },
  })
  return db.insurerCode.create({
    data: {
      code: formatQualificationCode('13', serial),
      insurerId: viewer.insurerId,
      noticeId: notice.id,
      status: 'LIVE',
      issuedAt,
    },
  })
}

/** 保険者団体 with a mandate of each of these insurers. */
export async function makeAssociation(insurerIds: readonly number[]): Promise<Viewer> {
  const viewer = await makeApplicant()
  const organisationId = viewer.organisation?.id ?? 0
  await db.facility.updateMany({ where: { organisationId }, data: { organisationId: null } })
  await db.organisation.update({ where: { id: organisationId }, data: { kind: 'ASSOCIATION' } })
  for (const insurerId of insurerIds) {
    await db.mandate.create({
      data: { associationId: organisationId, insurerId, grantedAt: noon, grantedById: viewer.accountId },
    })
  }
  return { ...viewer, role: 'association', facilities: [] }
}
