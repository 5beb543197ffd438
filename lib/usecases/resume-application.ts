import { changeApplicationStatus } from './change-application-status'
import { readSeenCase, type SeenCase } from './seen-case'
import { tellOfApplication } from './tell-of-application'
import { type Act, transact } from './transact'

/** 再開する: back to the queue, where it keeps the place of its arrival. By a clerk, or by the nightly job on the day. */
export function resumeApplication(act: Act, seen: SeenCase): Promise<void> {
  return transact(act, async (tx) => {
    const found = await readSeenCase(tx, seen)
    const { version } = await changeApplicationStatus(tx, act, found, 'resume', {
      together: { heldUntil: null },
    })
    await tellOfApplication(tx, act.now, found, 'application-resumed')
    return { subject: { type: 'application', id: found.id, version }, result: undefined }
  })
}
