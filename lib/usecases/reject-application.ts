import { changeApplicationStatus } from './change-application-status'
import { readSeenCase, type SeenCase } from './seen-case'
import { tellOfApplication } from './tell-of-application'
import { type Act, transact } from './transact'

/** 却下する, with the reason that the applicant reads (R-CLK-4). */
export function rejectApplication(
  act: Act,
  { comment, ...seen }: SeenCase & { comment: string },
): Promise<void> {
  return transact(act, async (tx) => {
    const found = await readSeenCase(tx, seen)
    const together = { decidedAt: act.now, heldUntil: null }
    const { version } = await changeApplicationStatus(tx, act, found, 'reject', { comment, together })
    await tellOfApplication(tx, act.now, found, 'application-rejected')
    return { subject: { type: 'application', id: found.id, version }, result: undefined }
  })
}
