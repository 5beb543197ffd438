import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { rescueWorkflow } from '@/lib/domain/account/rescue-workflow'
import { whereFacility } from '@/lib/domain/facility/facility-key'
import { unknownCodeProblem } from '@/lib/domain/facility/unknown-code'
import type { FacilityKey } from '@/lib/domain/organisation/join-schema'
import type { NewRescue } from '@/lib/domain/organisation/rescue-schema'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { transition } from '@/lib/domain/workflow'
import type { Document } from './store-document'
import { type Act, transact } from './transact'

/**
 * A member of staff enters that an institution has nobody who could let a person in, with the document that proves it
 * (R-REG-8, R-REG-11). Another one decides.
 * @throws Refusal NOT_ALLOWED; ProblemsFound at `code`.
 */
export function enterRescue(
  act: Act,
  viewer: Viewer,
  { rescue, document }: { rescue: NewRescue; document: Document },
): Promise<{ id: string }> {
  const row = transition(rescueWorkflow, 'enter', viewer.role, null)
  if (!row) throw new Refusal('NOT_ALLOWED')
  const { kind, prefecture, code, ...person } = rescue
  return transact(act, async (tx) => {
    const organisationId = await organisationOf(tx, { kind, prefecture, code })
    const made = await tx.rescue.create({
      data: {
        ...{ ...person, ...document, organisationId, status: row.to },
        ...{ enteredById: viewer.accountId, enteredAt: act.now },
      },
    })
    return {
      subject: { type: 'rescue', id: made.id },
      detail: { organisationId, sha256: document.sha256 },
      result: { id: made.id },
    }
  })
}

async function organisationOf(tx: Tx, key: FacilityKey): Promise<number> {
  const facility = await tx.facility.findFirst({
    where: whereFacility(key),
    select: { organisationId: true },
  })
  if (!facility) throw new ProblemsFound(unknownCodeProblem(key))
  if (facility.organisationId !== null) return facility.organisationId
  throw new ProblemsFound({ field: 'code', message: nobodyYet })
}

const nobodyYet =
  'この機関にはまだ利用者がいたことがありません。申出をした方に、新規ユーザー登録を案内してください。'
