import type { Tx } from '@/lib/adapters/db'
import type { RescueDecision } from '@/lib/domain/organisation/rescue-schema'
import { Refusal } from '@/lib/domain/refusal'
import { env } from '@/lib/env'
import { changeRescueStatus } from './change-rescue-status'
import { lockOrganisation } from './lock-organisation'
import { sendInvitation } from './send-invitation'
import { tellPeople } from './tell-people'
import { type Act, transact } from './transact'

/**
 * Another member of staff decides on a rescue (R-REG-11): the person is invited as 管理者, and whoever is left at the
 * institution is told; or it is refused with a reason.
 * @throws Refusal NOT_FOUND, WRONG_STATUS, SAME_PERSON
 */
export function decideRescue(act: Act, { id, decision, comment }: RescueDecision): Promise<void> {
  return transact(act, async (tx) => {
    const rescue = await tx.rescue.findUnique({ where: { id } })
    if (!rescue) throw new Refusal('NOT_FOUND')
    const organisation = await lockOrganisation(tx, rescue.organisationId)
    await changeRescueStatus(tx, act, rescue, decision, comment)
    if (decision === 'complete') await letIn(tx, act, rescue, organisation)
    return {
      subject: { type: 'rescue', id },
      detail: { decision, organisationId: organisation.id },
      result: undefined,
    }
  })
}

type Person = { email: string; personName: string }

async function letIn(
  tx: Tx,
  act: Act,
  { email, personName }: Person,
  organisation: { id: number; name: string },
): Promise<void> {
  await sendInvitation(tx, act, { organisation, email, role: 'MANAGER', by: '社会保険診療報酬支払基金' })
  await tellPeople(tx, act.now, organisation.id, {
    template: 'rescue-done',
    values: { organisation: organisation.name, person: personName, link: `${env().APP_URL}/contact` },
  })
}
