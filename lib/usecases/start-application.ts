import type { Viewer } from '@/lib/adapters/session'
import { Refusal } from '@/lib/domain/refusal'
import { type Act, transact } from './transact'

/**
 * Gives the facility's draft, making it first where there is none: a facility has one draft at a time, so that
 * reloading and two people at once end in the same form.
 */
export function startApplication(act: Act, viewer: Viewer, facilityId: number): Promise<{ id: string }> {
  const facility = viewer.facilities.find((own) => own.id === facilityId)
  const organisationId = viewer.organisation?.id
  if (!facility || organisationId === undefined) throw new Refusal('NOT_ALLOWED')
  return transact(act, async (tx) => {
    const made = await tx.application.createManyAndReturn({
      data: {
        facilityId,
        organisationId,
        status: 'DRAFT',
        createdById: viewer.accountId,
        createdAt: act.now,
        changedAt: act.now,
      },
      skipDuplicates: true,
      select: { id: true },
    })
    const where = { facilityId, organisationId, status: 'DRAFT' as const }
    const draft = made[0] ?? (await tx.application.findFirst({ where, select: { id: true } }))
    if (!draft) throw new Refusal('STALE_VERSION')
    if (made[0]) await recordStart(draft.id)
    return { subject: { type: 'application', id: draft.id }, detail: { made: made.length }, result: draft }

    function recordStart(applicationId: string) {
      return tx.applicationEvent.create({
        data: {
          applicationId,
          at: act.now,
          action: 'start',
          toStatus: 'DRAFT',
          actorId: viewer.accountId,
          actorRole: viewer.role,
        },
      })
    }
  })
}
