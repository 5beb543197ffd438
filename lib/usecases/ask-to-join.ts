import { takeTry } from '@/lib/adapters/rate-limit'
import type { Viewer } from '@/lib/adapters/session'
import { whereFacility } from '@/lib/domain/facility/facility-key'
import { unknownCodeProblem } from '@/lib/domain/facility/unknown-code'
import type { FacilityKey } from '@/lib/domain/organisation/join-schema'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { foundOrAsk } from './found-or-ask'
import { type Act, transact } from './transact'

/**
 * One person in several institutions (R-REG-8): whoever has an account names a further one, founds it where nobody has
 * come yet, and asks where somebody has (R-REG-11).
 * @throws ProblemsFound at `code` when the master does not hold it or the person is there already.
 */
export async function askToJoin(act: Act, viewer: Viewer, key: FacilityKey): Promise<'MEMBER' | 'ASKED'> {
  await takeTry('join', viewer.accountId)
  return transact(act, async (tx) => {
    const facility = await tx.facility.findFirst({ where: { ...whereFacility(key), closedAt: null } })
    if (!facility) throw new ProblemsFound(unknownCodeProblem(key))
    const { accountId } = viewer
    const present = await tx.membership.findFirst({
      where: { accountId, organisationId: facility.organisationId ?? -1, status: { not: 'LEFT' } },
    })
    if (present) throw new ProblemsFound({ field: 'code', message: sentences[present.status] ?? '' })
    const { organisationId, status } = await foundOrAsk(tx, act, { accountId, facilityId: facility.id })
    const where = { tokenHash: viewer.sessionHash, accountId }
    if (status === 'MEMBER') await tx.session.updateMany({ where, data: { organisationId } })
    return {
      subject: { type: 'organisation', id: String(organisationId) },
      detail: { facilityId: facility.id, status },
      result: status,
    }
  })
}

const sentences: Record<string, string> = {
  MEMBER: 'この機関にはすでに参加しています。マイページで機関を切り替えてください。',
  ASKED: 'この機関にはすでに参加を申し込んでいます。管理者の返事をお待ちください。',
  INVITED: 'この機関から招待が届いています。招待メールのリンクから参加してください。',
}
