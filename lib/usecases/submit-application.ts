import type { Tx } from '@/lib/adapters/db'
import { answersToSend } from '@/lib/adapters/kept-answers'
import type { Viewer } from '@/lib/adapters/session'
import { parseAnswers, sendProblems } from '@/lib/domain/application/answers'
import { formatReceiptNumber } from '@/lib/domain/application/receipt-number'
import { formatInstant } from '@/lib/domain/date/wareki'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { env } from '@/lib/env'
import { changeApplicationStatus } from './change-application-status'
import { nextNumber } from './next-number'
import { readOwnApplication } from './own-application'
import { queueMail } from './queue-mail'
import { recordConsent } from './record-consent'
import { type Act, transact } from './transact'

type Draft = Awaited<ReturnType<typeof readOwnApplication>>

/**
 * Sends the application (R-APP-7): receipt number, timeline, consent and mail in one transaction. Sending one that
 * was already sent gives its receipt number again, so that ten clicks make one application.
 * @throws ProblemsFound when something is missing, wrong or not yet checked.
 */
export function submitApplication(act: Act, viewer: Viewer, id: string): Promise<{ receiptNumber: string }> {
  return transact(act, async (tx) => {
    await tx.$queryRaw`SELECT id FROM application WHERE id = ${id}::uuid FOR UPDATE`
    const draft = await readOwnApplication(tx, viewer, id)
    const subject = { type: 'application', id, version: draft.version }
    if (draft.receiptNumber)
      return { subject, detail: { again: true }, result: { receiptNumber: draft.receiptNumber } }
    const problems = sendProblems(draft.answers, draft.uploads, draft.facility.kind, draft.matched)
    if (problems.length > 0) throw new ProblemsFound(...problems)
    const receiptNumber = await send(tx, act, viewer, draft)
    return { subject, detail: { receiptNumber }, result: { receiptNumber } }
  })
}

async function send(tx: Tx, act: Act, viewer: Viewer, draft: Draft): Promise<string> {
  const { staffCount, deviceCount } = parseAnswers(draft.answers)
  const receiptNumber = formatReceiptNumber(act.now, await nextNumber(tx, 'application-receipt'))
  await changeApplicationStatus(tx, act, draft, 'submit', {
    together: {
      receiptNumber,
      staffCount,
      deviceCount,
      submittedAt: act.now,
      answers: answersToSend(draft.answers),
    },
  })
  await recordConsent(tx, act.now, viewer.accountId, ['usage-terms'], draft.id)
  await queueMail(tx, act.now, {
    template: 'application-received',
    to: viewer.email,
    toName: viewer.name,
    values: {
      name: viewer.name,
      receiptNumber,
      receivedAt: formatInstant(act.now),
      files: draft.uploads.map((file) => `${file.fileName}（SHA-256 ${file.sha256}）`).join('\n') || 'なし',
      link: `${env().APP_URL}/applications/${draft.id}`,
    },
  })
  return receiptNumber
}
