import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isReviewer } from '@/lib/domain/account/role'
import { type FieldRequest, reopenedFields } from '@/lib/domain/application/field-request'
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

/** The fields that take files: evidence, and what goes along with a message. */
export const fileFields: readonly string[] = ['notice', 'message']

/**
 * The same for a file of one field: evidence goes in and out only while its field is open (R-APP-9), the attachment of
 * a message whenever the application was sent.
 */
export async function lockForFile(tx: Tx, viewer: Viewer, id: string, field: string) {
  if (!fileFields.includes(field)) throw new Refusal('NOT_FOUND')
  if (field === 'notice') {
    const application = await lockEditableApplication(tx, viewer, id)
    const { status, requests } = application
    if (status === 'SENT_BACK' && !reopenedFields(requests as FieldRequest[]).includes('notice'))
      throw new Refusal('WRONG_STATUS')
    return application
  }
  if (!isUuid(id)) throw new Refusal('NOT_FOUND')
  const application = isReviewer(viewer.role)
    ? await tx.application.findUnique({
        where: { id },
        include: { uploads: { where: { removedAt: null } } },
      })
    : await readOwnApplication(tx, viewer, id)
  if (!application) throw new Refusal('NOT_FOUND')
  if (!application.receiptNumber) throw new Refusal('WRONG_STATUS')
  return application
}
