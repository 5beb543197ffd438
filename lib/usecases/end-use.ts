import type { Viewer } from '@/lib/adapters/session'
import type { SeenVersion } from '@/lib/domain/device/device-schemas'
import { Refusal } from '@/lib/domain/refusal'
import { endApplication } from './end-application'
import { type Act, transact, writeAudit } from './transact'

/**
 * R-APP-11 利用中止, of one application or of all that a facility has: all or nothing.
 * @throws Refusal NOT_FOUND for another organisation's; STALE_VERSION where one has changed since it was seen.
 */
export function endUse(
  act: Act,
  viewer: Viewer,
  { seen, reason }: { seen: readonly SeenVersion[]; reason: string },
): Promise<void> {
  return transact(act, async (tx) => {
    const versions = new Map(seen.map(({ id, version }) => [id, version]))
    const found = await tx.application.findMany({
      where: { id: { in: [...versions.keys()] }, organisationId: viewer.organisation?.id ?? -1 },
      include: { facility: true },
      orderBy: { id: 'asc' },
    })
    const [first, ...others] = found
    if (!first || found.length !== versions.size) throw new Refusal('NOT_FOUND')
    if (found.some(({ id, version }) => versions.get(id) !== version)) throw new Refusal('STALE_VERSION')
    const devices = await endApplication(tx, act, first, reason)
    for (const other of others) {
      const stopped = await endApplication(tx, act, other, reason)
      await writeAudit(tx, act, subjectOf(other), { devices: stopped })
    }
    return { subject: subjectOf(first), detail: { devices }, result: undefined }
  })
}

function subjectOf({ id, version }: { id: string; version: number }) {
  return { type: 'application', id, version: version + 1 }
}
