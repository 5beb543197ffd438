import type { Tx } from '@/lib/adapters/db'
import { answersToSend } from '@/lib/adapters/kept-answers'
import type { Viewer } from '@/lib/adapters/session'
import { parseAnswers, sendProblems } from '@/lib/domain/application/answers'
import { formatReceiptNumber } from '@/lib/domain/application/receipt-number'
import { formatInstant } from '@/lib/domain/date/wareki'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { env } from '@/lib/env'
import { accountKeyOf } from './account-key'
import { approveMatched } from './approve-matched'
import { changeApplicationStatus } from './change-application-status'
import { nextNumber } from './next-number'
import { noticeFiles, readOwnApplication } from './own-application'
import { queueMail } from './queue-mail'
import { recordConsent } from './record-consent'
import { fileLines, recordSending } from './record-sending'
import { type Act, transact } from './transact'

type Draft = Awaited<ReturnType<typeof readOwnApplication>>

/**
 * Sends the application (R-APP-7): receipt number, timeline, consent and mail in one transaction. Sending one that
 * was already sent gives its receipt number again, so that ten clicks make one application.
 * @param seen the version on the check page: nobody sends what another tab has changed since (R-APP-6).
 * @throws ProblemsFound when something is missing, wrong or not yet checked; Refusal STALE_VERSION.
 */
export async function submitApplication(
  act: Act,
  viewer: Viewer,
  id: string,
  seen?: number,
): Promise<{ receiptNumber: string }> {
  const sent = await submit(act, viewer, id, seen)
  await approveMatched(act, id)
  return sent
}

function submit(act: Act, viewer: Viewer, id: string, seen?: number): Promise<{ receiptNumber: string }> {
  return transact(act, async (tx) => {
    await tx.$queryRaw`SELECT id FROM application WHERE id = ${id}::uuid FOR UPDATE`
    const draft = await readOwnApplication(tx, viewer, id)
    const subject = { type: 'application', id, version: draft.version }
    if (draft.receiptNumber)
      return { subject, detail: { again: true }, result: { receiptNumber: draft.receiptNumber } }
    if (seen !== undefined && seen !== draft.version) throw new Refusal('STALE_VERSION')
    const cited = draft.citedNoticeId !== null
    const problems = sendProblems(
      draft.answers,
      noticeFiles(draft),
      draft.facility.kind,
      draft.matched,
      cited,
    )
    if (problems.length > 0) throw new ProblemsFound(...problems)
    const receiptNumber = await send(tx, act, viewer, draft)
    return { subject, detail: { receiptNumber }, result: { receiptNumber } }
  })
}

async function send(tx: Tx, act: Act, viewer: Viewer, draft: Draft): Promise<string> {
  const { id } = draft
  const { staffCount, deviceCount } = parseAnswers(draft.answers)
  const answers = answersToSend(draft.answers)
  const uploads = noticeFiles(draft)
  const version = draft.version + 1
  await recordSending(tx, act, viewer.accountId, { id, version, answers, uploads, requests: [] })
  await recordConsent(tx, act.now, viewer.accountId, ['usage-terms'], id)
  // Everybody else who sends waits for the counter from here to the commit: as late as can be.
  const receiptNumber = formatReceiptNumber(act.now, await nextNumber(tx, 'application-receipt'))
  await changeApplicationStatus(tx, act, draft, 'submit', {
    together: {
      ...{ receiptNumber, staffCount, deviceCount, submittedAt: act.now, answers },
      accountKey: accountKeyOf(draft),
    },
  })
  await mailReceipt(tx, act.now, viewer, { id, receiptNumber, uploads })
  return receiptNumber
}

type Receipt = { id: string; receiptNumber: string; uploads: Draft['uploads'] }

/** Whoever sends it gets it, whatever their setting: it is the receipt (R-APP-7). */
async function mailReceipt(tx: Tx, now: Date, viewer: Viewer, { id, receiptNumber, uploads }: Receipt) {
  await queueMail(tx, now, {
    template: 'application-received',
    to: viewer.email,
    toName: viewer.name,
    values: {
      name: viewer.name,
      receiptNumber,
      receivedAt: formatInstant(now),
      files: fileLines(uploads),
      link: `${env().APP_URL}/applications/${id}`,
    },
  })
}
