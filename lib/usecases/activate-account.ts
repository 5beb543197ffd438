import { hashToken } from '@/lib/adapters/crypto'
import type { Tx } from '@/lib/adapters/db'
import { linkRefusal } from '@/lib/domain/account/link-life'
import { Refusal } from '@/lib/domain/refusal'
import { foundOrAsk } from './found-or-ask'
import { type Act, transact } from './transact'

/**
 * Completes a registration (R-REG-3, R-REG-4): the link works once, until its deadline; opening it changes
 * nothing, only this does.
 * @throws Refusal LINK_EXPIRED, LINK_USED or LINK_SUPERSEDED.
 */
export function activateAccount(act: Act, token: string): Promise<{ accountId: string }> {
  return transact(act, async (tx) => {
    const known = await tx.mailLink.findUnique({ where: { tokenHash: hashToken(token) } })
    const accountId = known?.accountId
    if (known?.purpose !== 'ACTIVATE' || !accountId) throw new Refusal('LINK_EXPIRED')
    // Account before link, as in every use case: the address may be corrected at this very moment.
    await tx.$queryRaw`SELECT 1 FROM account WHERE id = ${accountId}::uuid FOR UPDATE`
    const link = await tx.mailLink.findUniqueOrThrow({ where: { id: known.id } })
    const refusal = linkRefusal(link, act.now)
    if (refusal) throw new Refusal(refusal)
    const used = await tx.mailLink.updateMany({
      where: { id: link.id, usedAt: null, supersededAt: null },
      data: { usedAt: act.now },
    })
    if (used.count !== 1) throw new Refusal('LINK_USED')
    await activate(tx, act, accountId)
    return { subject: { type: 'account', id: accountId }, result: { accountId } }
  })
}

async function activate(tx: Tx, act: Act, accountId: string): Promise<void> {
  const account = await tx.account.update({
    where: { id: accountId, status: 'PENDING', staffRole: null },
    data: { status: 'ACTIVE', activatedAt: act.now },
  })
  if (account.registeringFacility === null) return
  await foundOrAsk(tx, act, { accountId, facilityId: account.registeringFacility })
}
