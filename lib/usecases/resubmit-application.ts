import type { Tx } from '@/lib/adapters/db'
import { answersToSend } from '@/lib/adapters/kept-answers'
import type { Viewer } from '@/lib/adapters/session'
import { parseAnswers, sendProblems } from '@/lib/domain/application/answers'
import { formatInstant } from '@/lib/domain/date/wareki'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { accountKeyOf } from './account-key'
import { changeApplicationStatus } from './change-application-status'
import { noticeFiles, readOwnApplication } from './own-application'
import { fileLines, recordSending } from './record-sending'
import { requestsOf } from './save-answers'
import { tellOfApplication } from './tell-of-application'
import { type Act, transact } from './transact'

type Returned = Awaited<ReturnType<typeof readOwnApplication>>

/**
 * 再提出する (R-APP-9): the same receipt number, a new version beside the old one. Again for what is already
 * resubmitted changes nothing (ten clicks).
 * @throws ProblemsFound when something is missing, wrong or not yet checked; Refusal STALE_VERSION.
 */
export function resubmitApplication(
  act: Act,
  viewer: Viewer,
  { id, version }: { id: string; version?: number },
): Promise<void> {
  return transact(act, async (tx) => {
    await tx.$queryRaw`SELECT id FROM application WHERE id = ${id}::uuid FOR UPDATE`
    const returned = await readOwnApplication(tx, viewer, id)
    const subject = { type: 'application', id, version: returned.version }
    if (returned.status === 'RESUBMITTED') return { subject, detail: { again: true }, result: undefined }
    if (version !== undefined && version !== returned.version) throw new Refusal('STALE_VERSION')
    const files = noticeFiles(returned)
    const cited = returned.citedNoticeId !== null
    const problems = sendProblems(returned.answers, files, returned.facility.kind, returned.matched, cited)
    if (problems.length > 0) throw new ProblemsFound(...problems)
    const after = await send(tx, act, viewer, returned)
    return { subject: { ...subject, version: after }, result: undefined }
  })
}

async function send(tx: Tx, act: Act, viewer: Viewer, returned: Returned): Promise<number> {
  const { staffCount, deviceCount } = parseAnswers(returned.answers)
  const answers = answersToSend(returned.answers)
  const requests = requestsOf(returned)
  const uploads = noticeFiles(returned)
  const { version } = await changeApplicationStatus(tx, act, returned, 'resubmit', {
    together: { staffCount, deviceCount, answers, requests: [], accountKey: accountKeyOf(returned) },
  })
  await recordSending(tx, act, viewer.accountId, { id: returned.id, version, answers, uploads, requests })
  await tellOfApplication(tx, act.now, returned, {
    template: 'application-resubmitted',
    values: { receivedAt: formatInstant(act.now), files: fileLines(uploads) },
  })
  return version
}
