import { db } from '@/lib/adapters/db'
import { jstDate } from '@/lib/domain/date/jst'
import { isRefusal } from '@/lib/domain/refusal'
import { resumeApplication } from './resume-application'
import { type Act, system } from './transact'

/** Nightly job: what was put on hold until today, or until a night without the job, is back in the queue. */
export async function resumeHeldApplications(
  act: Act,
  { dryRun }: { dryRun: boolean },
): Promise<{ resumed: number }> {
  const due = await db.application.findMany({
    where: { status: 'ON_HOLD', heldUntil: { lte: new Date(jstDate(act.now)) } },
    select: { id: true, version: true },
  })
  if (dryRun) return { resumed: due.length }
  let resumed = 0
  for (const seen of due) {
    try {
      await resumeApplication({ ...act, name: 'application.resume', actor: system }, seen)
      resumed += 1
    } catch (error) {
      // A clerk or the applicant was faster.
      if (!isRefusal(error)) throw error
    }
  }
  return { resumed }
}
