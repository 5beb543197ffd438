import { hashToken } from '@/lib/adapters/crypto'
import type { Tx } from '@/lib/adapters/db'
import { linkRefusal } from '@/lib/domain/account/link-life'
import { Refusal } from '@/lib/domain/refusal'
import { type Act, transact } from './transact'

/**
 * Completes a registration (R-REG-3, R-REG-4): the link works once, until its deadline; opening it changes
 * nothing, only this does.
 * @throws Refusal LINK_EXPIRED, LINK_USED or LINK_SUPERSEDED.
 */
export function activateAccount(act: Act, token: string): Promise<{ accountId: string }> {
  return transact(act, async (tx) => {
    const link = await tx.mailLink.findUnique({ where: { tokenHash: hashToken(token) } })
    const accountId = link?.accountId
    if (link?.purpose !== 'ACTIVATE' || !accountId) throw new Refusal('LINK_EXPIRED')
    const refusal = linkRefusal(link, act.now)
    if (refusal) throw new Refusal(refusal)
    const used = await tx.mailLink.updateMany({
      where: { id: link.id, usedAt: null, supersededAt: null },
      data: { usedAt: act.now },
    })
    if (used.count !== 1) throw new Refusal('LINK_USED')
    await activate(tx, act.now, accountId)
    return { subject: { type: 'account', id: accountId }, result: { accountId } }
  })
}

async function activate(tx: Tx, now: Date, accountId: string): Promise<void> {
  const account = await tx.account.update({
    where: { id: accountId, status: 'PENDING' },
    data: { status: 'ACTIVE', activatedAt: now },
  })
  if (account.registeringFacility === null) return
  const organisationId = await organisationOf(tx, now, account.registeringFacility)
  const first = (await tx.membership.count({ where: { organisationId, status: 'MEMBER' } })) === 0
  await tx.membership.create({
    data: {
      accountId,
      organisationId,
      createdAt: now,
      // R-REG-11: whoever comes later asks; the facility's 管理者 decides.
      role: first ? 'MANAGER' : 'MEMBER',
      status: first ? 'MEMBER' : 'ASKED',
    },
  })
}

/** The facility's row stays locked, so that two people cannot both be the first. */
async function organisationOf(tx: Tx, now: Date, facilityId: number): Promise<number> {
  const rows = await tx.$queryRaw<{ name: string; organisation_id: number | null }[]>`
    SELECT name, organisation_id FROM facility WHERE id = ${facilityId} FOR UPDATE`
  const facility = rows[0]
  if (!facility) throw new Refusal('NOT_FOUND')
  if (facility.organisation_id !== null) return facility.organisation_id
  const made = await tx.organisation.create({ data: { name: facility.name, createdAt: now } })
  await tx.facility.update({ where: { id: facilityId }, data: { organisationId: made.id } })
  return made.id
}
