import { db, type Tx } from '@/lib/adapters/db'
import { jstDate, type LocalDate } from '@/lib/domain/date/jst'

export type InsurerStanding = {
  liveCode: { id: number; code: string; issuedOn: LocalDate } | null
  underWay: { id: string; receiptNumber: string | null; filerOrganisationId: number | null } | null
}

/** The insurer's live code and the notice of it that is under way; a 廃止届 is until its day has come. */
export async function readStanding(insurerId: number, client: Tx = db): Promise<InsurerStanding> {
  const code = await client.insurerCode.findFirst({ where: { insurerId, status: 'LIVE' } })
  const underWay = await client.notice.findFirst({
    where: {
      insurerId,
      OR: [
        { status: { in: ['RECEIVED', 'SENT_BACK', 'CONFIRMED', 'REGISTERED'] } },
        { kind: 'ABOLITION', status: 'HANDED_BACK' },
      ],
    },
    select: { id: true, receiptNumber: true, filerOrganisationId: true },
  })
  return { liveCode: code && { id: code.id, code: code.code, issuedOn: jstDate(code.issuedAt) }, underWay }
}
