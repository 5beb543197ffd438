import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { Refusal } from '@/lib/domain/refusal'
import { env } from '@/lib/env'
import { changeMembershipStatus } from './change-membership-status'
import { lockAsManager } from './lock-organisation'
import { fullName, tellPeople, tellPerson } from './tell-people'
import { type Act, transact } from './transact'

type Decision = { id: number; decision: 'admit' | 'decline' }

/**
 * A 管理者 lets the person in who asked, or does not (R-REG-11). The one who asked is told either way, the others hear
 * of a new colleague.
 * @throws Refusal NOT_ALLOWED, NOT_FOUND, WRONG_STATUS when it was decided meanwhile.
 */
export function decideJoin(act: Act, viewer: Viewer, { id, decision }: Decision): Promise<void> {
  return transact(act, async (tx) => {
    const { organisationId, name } = await lockAsManager(tx, viewer)
    const asked = await tx.membership.findFirst({
      where: { id, organisationId },
      include: { account: true },
    })
    if (!asked) throw new Refusal('NOT_FOUND')
    if (asked.status !== 'ASKED') throw new Refusal('WRONG_STATUS')
    await changeMembershipStatus(tx, act, asked, decision)
    const admitted = decision === 'admit'
    await tellPerson(tx, act.now, asked.account, {
      template: admitted ? 'join-admitted' : 'join-declined',
      values: { organisation: name, link: `${env().APP_URL}${admitted ? '/sign-in' : '/contact'}` },
    })
    if (admitted) await welcome(tx, act, viewer, { organisationId, name, account: asked.account })
    return {
      name: admitted ? 'organisation.admit' : 'organisation.decline',
      subject: { type: 'membership', id: String(id) },
      detail: { organisationId, accountId: asked.accountId },
      result: undefined,
    }
  })
}

type Newcomer = {
  organisationId: number
  name: string
  account: { id: string; lastName: string; firstName: string }
}

async function welcome(tx: Tx, act: Act, viewer: Viewer, { organisationId, name, account }: Newcomer) {
  // Whoever waits signed in finds the door open at the next click.
  await tx.session.updateMany({
    where: { accountId: account.id, organisationId: null },
    data: { organisationId },
  })
  await tellPeople(tx, act.now, organisationId, {
    template: 'member-joined',
    values: { organisation: name, person: fullName(account), link: `${env().APP_URL}/organisation/people` },
    except: [account.id, viewer.accountId],
  })
}
