import type { Viewer } from '@/lib/adapters/session'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { changeApplicationStatus } from './change-application-status'
import { readOwnApplication } from './own-application'
import { tellOfApplication } from './tell-of-application'
import { type Act, transact } from './transact'

type Withdrawal = { id: string; comment?: string }

/** 取り下げる, at any time before the decision (R-APP-9). Withdrawing twice is no error (two tabs, two clicks). */
export function withdrawApplication(act: Act, viewer: Viewer, { id, comment }: Withdrawal): Promise<void> {
  if (!isUuid(id)) return Promise.reject(new Refusal('NOT_FOUND'))
  return transact(act, async (tx) => {
    // A second click at the same moment waits here, and then finds it withdrawn.
    await tx.$queryRaw`SELECT id FROM application WHERE id = ${id}::uuid FOR UPDATE`
    const found = await readOwnApplication(tx, viewer, id)
    const subject = { type: 'application', id, version: found.version }
    if (found.status === 'WITHDRAWN') return { subject, detail: { again: true }, result: undefined }
    const { version } = await changeApplicationStatus(tx, act, found, 'withdraw', {
      comment,
      together: { heldUntil: null },
    })
    await tellOfApplication(tx, act.now, found, { template: 'application-withdrawn' })
    return { subject: { ...subject, version }, result: undefined }
  })
}
