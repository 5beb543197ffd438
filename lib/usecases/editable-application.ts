import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { readOwnApplication } from './own-application'

/** While the applicant holds the application; a sent one is what the clerk looks at. */
const editable: readonly ApplicationStatus[] = ['DRAFT', 'SENT_BACK']

/**
 * The viewer's own application, locked against being sent until this transaction ends.
 * @throws Refusal NOT_FOUND; WRONG_STATUS when it lies with the clerks or is over.
 */
export async function lockEditableApplication(tx: Tx, viewer: Viewer, id: string) {
  if (!isUuid(id)) throw new Refusal('NOT_FOUND')
  await tx.$queryRaw`SELECT id FROM application WHERE id = ${id}::uuid FOR UPDATE`
  const application = await readOwnApplication(tx, viewer, id)
  if (!editable.includes(application.status)) throw new Refusal('WRONG_STATUS')
  return application
}
