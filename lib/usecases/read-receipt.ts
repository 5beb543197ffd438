import type { Viewer } from '@/lib/adapters/session'
import { Refusal } from '@/lib/domain/refusal'
import { noticeFiles, readOwnApplication } from './own-application'
import { type Act, transact } from './transact'

/** What stands on the receipt. @throws Refusal NOT_FOUND while nothing was sent; ERASED after its time. */
export function readReceipt(act: Act, viewer: Viewer, id: string) {
  return transact(act, async (tx) => {
    const application = await readOwnApplication(tx, viewer, id)
    const { receiptNumber, submittedAt, erasedAt } = application
    if (erasedAt) throw new Refusal('ERASED')
    if (!receiptNumber || !submittedAt) throw new Refusal('NOT_FOUND')
    const applicant = await tx.account.findUniqueOrThrow({
      where: { id: application.createdById },
      select: { lastName: true, firstName: true },
    })
    const applicantName = `${applicant.lastName} ${applicant.firstName}`
    const uploads = noticeFiles(application).filter(({ state }) => state === 'CLEAN')
    return {
      subject: { type: 'application', id, version: application.version },
      result: { ...application, uploads, receiptNumber, submittedAt, applicantName },
    }
  })
}
