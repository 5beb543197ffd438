import { randomUUID } from 'node:crypto'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { makeApplicant } from '@/lib/test-support/applicant'
import { newId } from '@/lib/usecases/new-id'
import { measureCrowd, type Sender } from './crowd'
import { portalServer } from './servers'
import type { BenchRow } from './table'
import { signIn } from './world'

const CROWD = 100

/** R-APP-7 under load: a hundred applicants look at their answers and send them, again and again. */
export async function measureSending(seconds: number): Promise<BenchRow[]> {
  const { url } = await portalServer()
  const senders = await Promise.all(Array.from({ length: CROWD }, () => makeSender(url)))
  return measureCrowd('Applications', senders, seconds)
}

async function makeSender(url: string): Promise<Sender> {
  const viewer = await makeApplicant({
    name: '混雑の日のクリニック',
    code: String(Math.random()).slice(2, 9),
  })
  let id = ''
  return {
    cookie: await signIn(viewer.accountId, viewer.organisation?.id ?? null),
    next: async () => {
      id = await makeFilledDraft(viewer)
      return `${url}/applications/${id}/check`
    },
    sent: async (to) => {
      const { status, receiptNumber } = await db.application.findUniqueOrThrow({ where: { id } })
      if (status !== 'SUBMITTED' || !receiptNumber || !to.endsWith(`/applications/${id}/done`))
        throw new Error(`${id} is ${status} and led to ${to}`)
    },
  }
}

/** With a file that was checked; sending does not read it again. */
async function makeFilledDraft({ accountId, facilities, organisation }: Viewer): Promise<string> {
  const now = new Date()
  const { id } = await db.application.create({
    data: {
      id: newId(),
      status: 'DRAFT',
      facilityId: facilities[0]?.id ?? 0,
      organisationId: organisation?.id ?? 0,
      answers: { staffCount: '12', deviceCount: '2', consent: 'on' },
      createdById: accountId,
      createdAt: now,
      changedAt: now,
    },
  })
  await db.upload.create({
    data: {
      applicationId: id,
      field: 'notice',
      storageKey: randomUUID(),
      fileName: '機関届.pdf',
      fileType: 'pdf',
      size: 38_175,
      sha256: 'a'.repeat(64),
      state: 'CLEAN',
      uploadedById: accountId,
      uploadedAt: now,
    },
  })
  return id
}
