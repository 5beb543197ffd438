import type { Tx } from '@/lib/adapters/db'
import { jstDate, type LocalDate } from '@/lib/domain/date/jst'

export type InsurerStanding = {
  liveCode: { id: number; code: string; issuedOn: LocalDate } | null
  underWay: { id: string; receiptNumber: string | null } | null
}

/** Until this transaction ends nobody else files for the insurer, so that two tabs make one notice. */
export async function lockInsurer(tx: Tx, insurerId: number): Promise<void> {
  await tx.$queryRaw`SELECT id FROM facility WHERE id = ${insurerId} FOR NO KEY UPDATE`
}

/** The insurer's live code and the notice of it that is under way; a 廃止届 is until its day has come. */
export async function readStanding(tx: Tx, insurerId: number): Promise<InsurerStanding> {
  const code = await tx.insurerCode.findFirst({ where: { insurerId, status: 'LIVE' } })
  const underWay = await tx.notice.findFirst({
    where: {
      insurerId,
      OR: [
        { status: { in: ['RECEIVED', 'SENT_BACK', 'CONFIRMED', 'REGISTERED'] } },
        { kind: 'ABOLITION', status: 'HANDED_BACK' },
      ],
    },
    select: { id: true, receiptNumber: true },
  })
  return { liveCode: code && { id: code.id, code: code.code, issuedOn: jstDate(code.issuedAt) }, underWay }
}
