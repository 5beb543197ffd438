import { ProblemsFound } from '@/lib/domain/problems-found'
import { type Act, transact } from './transact'

/** What stands in lastError of a mail whose failure a person recorded. */
export const recordedByClerk = 'recorded'

/**
 * A clerk heard that a mail did not arrive (a letter of return, a call): the last mail to that address counts as
 * undelivered, and whoever waits for it sees that (R-REG-5).
 * @param email normalised.
 * @throws ProblemsFound at `email` when nothing was sent there, or its last mail is recorded already.
 */
export function recordBounce(act: Act, email: string): Promise<void> {
  return transact(act, async (tx) => {
    const last = await tx.outboxMail.findFirst({
      where: { to: email },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: { id: true },
    })
    if (!last) throw new ProblemsFound(nothingToRecord)
    const { count } = await tx.outboxMail.updateMany({
      where: { id: last.id, failedAt: null },
      data: { failedAt: act.now, lastError: recordedByClerk },
    })
    if (count === 0) throw new ProblemsFound(nothingToRecord)
    return { subject: { type: 'mail', id: last.id }, result: undefined }
  })
}

const nothingToRecord = {
  field: 'email',
  message:
    'このメールアドレスに送った、不達になっていないメールはありません。メールアドレスを確かめてください。',
}
