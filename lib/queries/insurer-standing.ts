import { db, type Tx } from '@/lib/adapters/db'
import { jstDate, type LocalDate } from '@/lib/domain/date/jst'

export type InsurerStanding = {
  liveCode: { id: number; code: string; issuedOn: LocalDate } | null
  underWay: { id: string; receiptNumber: string | null; filerOrganisationId: number | null } | null
}

/** The insurer's live code and the notice of it that is under way; a 廃止届 is until its day has come. */
export async function readStanding(insurerId: number, client: Tx = db): Promise<InsurerStanding> {
  const standings = await readStandings([insurerId], client)
  return standings.get(insurerId) ?? { liveCode: null, underWay: null }
}

/** The same of many insurers, in two statements however many they are. */
export async function readStandings(
  insurerIds: readonly number[],
  client: Tx = db,
): Promise<Map<number, InsurerStanding>> {
  const codes = await client.insurerCode.findMany({
    where: { insurerId: { in: [...insurerIds] }, status: 'LIVE' },
  })
  const notices = await client.notice.findMany({
    where: {
      insurerId: { in: [...insurerIds] },
      OR: [
        { status: { in: ['RECEIVED', 'SENT_BACK', 'CONFIRMED', 'REGISTERED'] } },
        { kind: 'ABOLITION', status: 'HANDED_BACK' },
      ],
    },
    select: { id: true, insurerId: true, receiptNumber: true, filerOrganisationId: true },
  })
  const live = new Map(codes.map((code) => [code.insurerId, code]))
  const underWay = new Map(notices.map(({ insurerId, ...notice }) => [insurerId, notice]))
  return new Map(
    insurerIds.map((id) => [id, { liveCode: codeOf(live.get(id)), underWay: underWay.get(id) ?? null }]),
  )
}

function codeOf(code: { id: number; code: string; issuedAt: Date } | undefined) {
  return code ? { id: code.id, code: code.code, issuedOn: jstDate(code.issuedAt) } : null
}
