import { keptAnswers } from '@/lib/adapters/kept-answers'
import type { Viewer } from '@/lib/adapters/session'
import { keepsMatch } from '@/lib/domain/application/account-match'
import type { Answers } from '@/lib/domain/application/answers'
import { Refusal } from '@/lib/domain/refusal'
import { readOwnApplication } from './own-application'
import { type Act, transact } from './transact'

/** Keeps what was typed, right or wrong (R-ALL-1). Fields that were not sent stay as they were. */
export function saveAnswers(act: Act, viewer: Viewer, id: string, typed: Answers): Promise<void> {
  return transact(act, async (tx) => {
    const application = await readOwnApplication(tx, viewer, id)
    const answers = { ...application.answers, ...typed }
    const saved = await tx.application.updateMany({
      where: { id, status: 'DRAFT', version: application.version },
      data: {
        answers: keptAnswers(id, answers),
        matched: application.matched && keepsMatch(application.answers, answers),
        version: { increment: 1 },
        changedAt: act.now,
      },
    })
    if (saved.count !== 1)
      throw new Refusal(application.status === 'DRAFT' ? 'STALE_VERSION' : 'WRONG_STATUS')
    return {
      subject: { type: 'application', id, version: application.version + 1 },
      detail: { fields: Object.keys(typed) },
      result: undefined,
    }
  })
}
