import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isReviewer } from '@/lib/domain/account/role'
import { messageProblem } from '@/lib/domain/application/message'
import { refusedProblem, uncheckedProblem } from '@/lib/domain/application/upload-rule'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { env } from '@/lib/env'
import type { Application, Upload } from '@/lib/generated/prisma/client'
import { unsentAttachments } from '@/lib/queries/unsent-attachments'
import { newId } from './new-id'
import { readOwnApplication } from './own-application'
import { tellOfApplication } from './tell-of-application'
import { tellPerson } from './tell-people'
import { type Act, transact } from './transact'

type NewMessage = { id: string; body: string }

/**
 * R-APP-9: a message about an application, either way, with what its writer has attached; mailed to the other side.
 * @throws ProblemsFound where nothing is written, a file was not looked into yet, or one was refused and still stands there
 */
export function sendMessage(act: Act, viewer: Viewer, { id, body }: NewMessage): Promise<void> {
  return transact(act, async (tx) => {
    const application = await readForMessage(tx, viewer, id)
    const attached = await unsentAttachments(viewer, id, tx)
    const files = attached.filter(({ state }) => state === 'CLEAN').map((file) => file.id)
    refuseProblems(body, attached)
    const fromStaff = isReviewer(viewer.role)
    const messageId = newId()
    const data = { applicationId: id, at: act.now, authorId: viewer.accountId, fromStaff, body: body.trim() }
    await tx.message.create({ data: { id: messageId, ...data } })
    await tx.upload.updateMany({ where: { id: { in: files }, removedAt: null }, data: { messageId } })
    if (fromStaff) await tellOfApplication(tx, act.now, application, { template: 'application-message' })
    else await tellStaff(tx, act.now, application)
    return {
      subject: { type: 'application', id, version: application.version },
      detail: { messageId, files: files.length },
      result: undefined,
    }
  })
}

function refuseProblems(body: string, attached: readonly Upload[]): void {
  const unfit = uncheckedProblem(attached) ?? refusedProblem(attached)
  if (unfit) throw new ProblemsFound({ field: 'message', message: unfit })
  const message = messageProblem(body, attached.filter(({ state }) => state === 'CLEAN').length)
  if (message) throw new ProblemsFound({ field: 'body', message })
}

/** @throws Refusal NOT_FOUND for a draft too: there is nobody yet to write to; ERASED after its time */
export async function readForMessage(tx: Tx, viewer: Viewer, id: string): Promise<Application> {
  if (!isUuid(id)) throw new Refusal('NOT_FOUND')
  const found = isReviewer(viewer.role)
    ? await tx.application.findUnique({ where: { id } })
    : await readOwnApplication(tx, viewer, id)
  if (!found?.receiptNumber) throw new Refusal('NOT_FOUND')
  if (found.erasedAt) throw new Refusal('ERASED')
  return { ...found, answers: null }
}

/** Whoever of the staff has dealt with the case last; while nobody has, it waits in the queue. */
async function tellStaff(tx: Tx, now: Date, { id, receiptNumber }: Application): Promise<void> {
  const [event, message] = await Promise.all([
    tx.applicationEvent.findFirst({
      where: { applicationId: id, actorRole: { in: ['clerk', 'supervisor'] } },
      orderBy: { id: 'desc' },
    }),
    tx.message.findFirst({ where: { applicationId: id, fromStaff: true }, orderBy: { at: 'desc' } }),
  ])
  const last = message && (!event || message.at > event.at) ? message.authorId : event?.actorId
  const account = last ? await tx.account.findUnique({ where: { id: last } }) : null
  if (account?.status !== 'ACTIVE') return
  const values = { receiptNumber: receiptNumber ?? '', link: `${env().APP_URL}/staff/applications/${id}` }
  await tellPerson(tx, now, account, { template: 'application-message-staff', values })
}
