import { db } from '@/lib/adapters/db'
import { isRefusal } from '@/lib/domain/refusal'
import { changeMembershipStatus } from './change-membership-status'
import { lockOrganisation } from './lock-organisation'
import { type Act, system, transact } from './transact'

type Place = { id: number; accountId: string; organisationId: number }

/** Nightly job: an invited person whose invitation ran out or was taken back no longer waits for it (R-REG-8). */
export async function endExpiredInvitations(
  act: Act,
  { dryRun }: { dryRun: boolean },
): Promise<{ invitations: number }> {
  const due = await placesDue(act.now)
  if (dryRun) return { invitations: due.length }
  let invitations = 0
  for (const place of due) invitations += await endOne(act, place)
  return { invitations }
}

function placesDue(now: Date, id: number | null = null): Promise<Place[]> {
  return db.$queryRaw<Place[]>`
    SELECT m.id, m.account_id AS "accountId", m.organisation_id AS "organisationId"
      FROM membership m JOIN account a ON a.id = m.account_id
     WHERE m.status = 'INVITED' AND (${id}::int IS NULL OR m.id = ${id}::int)
       AND NOT EXISTS (SELECT FROM mail_link l
                        WHERE l.purpose = 'INVITE' AND l.organisation_id = m.organisation_id
                          AND (l.account_id = m.account_id OR l.email = a.email)
                          AND l.used_at IS NULL AND l.superseded_at IS NULL AND l.expires_at > ${now})
     ORDER BY m.id`
}

/** 0 where the invitation was sent again or taken up in the meantime: both go through the organisation's lock. */
async function endOne(act: Act, { id, organisationId }: Place): Promise<number> {
  const deed: Act = { ...act, name: 'organisation.invite-expire', actor: system }
  try {
    return await transact(deed, async (tx) => {
      await lockOrganisation(tx, organisationId)
      const subject = { type: 'membership', id: String(id) }
      const [still] = await placesDue(act.now, id)
      if (!still) return { subject, detail: { again: true }, result: 0 }
      await changeMembershipStatus(tx, deed, { id, status: 'INVITED' }, 'decline')
      return { subject, result: 1 }
    })
  } catch (error) {
    if (isRefusal(error)) return 0
    throw error
  }
}
