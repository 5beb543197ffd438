import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { noticeLabel } from '@/lib/domain/application/answers'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import type { AuditName } from '@/lib/domain/audit/event'
import { addDays, jstDate } from '@/lib/domain/date/jst'
import { approveApplication } from '@/lib/usecases/approve-application'
import { changeApplicationStatus } from '@/lib/usecases/change-application-status'
import { endUse } from '@/lib/usecases/end-use'
import { expireDraft } from '@/lib/usecases/expire-drafts'
import { holdApplication } from '@/lib/usecases/hold-application'
import { rejectApplication } from '@/lib/usecases/reject-application'
import { resubmitApplication } from '@/lib/usecases/resubmit-application'
import { saveAnswers } from '@/lib/usecases/save-answers'
import { sendBackApplication } from '@/lib/usecases/send-back-application'
import { startApplication } from '@/lib/usecases/start-application'
import { storeUpload } from '@/lib/usecases/store-upload'
import { submitApplication } from '@/lib/usecases/submit-application'
import { type Act, system } from '@/lib/usecases/transact'
import { withdrawApplication } from '@/lib/usecases/withdraw-application'
import { applicationPath, type Deed, deedComments } from './application-path'

export type WantedApplication = {
  status: ApplicationStatus
  applicant: Viewer
  reviewer: Viewer
  /** When it was begun; each later deed follows an hour after the one before. */
  at: Date
  deviceCount?: number
  /** A case that was left half made. */
  halfMade?: { id: string }
}

const hour = 3_600_000

/** A case in the status wanted, brought there deed by deed, with all that each deed leaves behind. */
export async function makeApplication(wanted: WantedApplication): Promise<{ id: string }> {
  const { status, at, halfMade } = wanted
  const done = halfMade ? await deedsDone(halfMade.id) : 0
  const { id } = halfMade && done > 0 ? halfMade : await begin(wanted)
  for (const [index, deed] of applicationPath[status].entries()) {
    if (index >= done) await carryOut(deed, id, wanted, new Date(at.getTime() + (index + 1) * hour))
  }
  return { id }
}

/** Beginning and the portal's own `issue` are no deeds of the path. */
function deedsDone(applicationId: string): Promise<number> {
  return db.applicationEvent.count({ where: { applicationId, action: { notIn: ['start', 'issue'] } } })
}

async function begin({ status, applicant, at, deviceCount = 2 }: WantedApplication): Promise<{ id: string }> {
  const [facility] = applicant.facilities
  if (!facility) throw new Error('An applicant works for a facility')
  const { id } = await startApplication(act('application.start', applicant, at), applicant, facility.id)
  const answers = { staffCount: '12', deviceCount: String(deviceCount), consent: 'on' }
  const method =
    facility.kind === 'MEDICAL' || facility.kind === 'EXEMPT' ? {} : { verificationMethod: 'DOCUMENT' }
  await saveAnswers(act('application.save', applicant, at), applicant, id, { ...answers, ...method })
  if ((await db.upload.count({ where: { applicationId: id, state: 'CLEAN' } })) > 0) return { id }
  await storeUpload(act('upload.store', applicant, at), applicant, {
    applicationId: id,
    field: 'notice',
    fileName: `${noticeLabel(facility.kind)}.pdf`,
    body: Readable.from([specimen(twice.includes(status) ? 'twice' : id)]),
  })
  return { id }
}

/** These two were sent with one and the same file, for the clerk to notice (R-CLK-3). */
const twice: readonly ApplicationStatus[] = ['ON_HOLD', 'REJECTED']

/** A file of its own: the identifier in its trailer, in as many characters as before. */
function specimen(mark: string): Buffer {
  const pdf = readFileSync(join(process.cwd(), 'e2e/scenarios/specimen-notice.pdf'), 'latin1')
  const own = createHash('sha256').update(mark).digest('base64url').slice(0, 24)
  return Buffer.from(pdf.replaceAll(/(?<=\/ID .*\()[^)]{24}(?=\))/g, own), 'latin1')
}

function act(name: AuditName, viewer: Viewer, now: Date): Act {
  return { name, actor: { accountId: viewer.accountId, role: viewer.role }, now }
}

async function carryOut(deed: Deed, id: string, wanted: WantedApplication, now: Date): Promise<void> {
  const { applicant, reviewer, status } = wanted
  switch (deed) {
    case 'submit':
      await submitApplication(act('application.submit', applicant, now), applicant, id)
      return
    case 'approve':
      return status === 'APPROVED'
        ? change(deed, id, act('application.approve', reviewer, now))
        : approveApplication(act('application.approve', reviewer, now), await seen(id))
    case 'withdraw':
      return withdrawApplication(act('application.withdraw', applicant, now), applicant, {
        id,
        comment: deedComments.withdraw,
      })
    case 'resubmit': {
      await saveAnswers(act('application.save', applicant, now), applicant, id, { staffCount: '10' })
      return resubmitApplication(act('application.resubmit', applicant, now), applicant, { id })
    }
    case 'sendBack': {
      const requests = [{ field: 'staffCount' as const, message: deedComments.sendBack ?? '' }]
      return sendBackApplication(act('application.send-back', reviewer, now), {
        ...(await seen(id)),
        requests,
      })
    }
    case 'hold': {
      const until = addDays(jstDate(now), 30)
      return holdApplication(act('application.hold', reviewer, now), {
        ...(await seen(id)),
        ...words(deed),
        until,
      })
    }
    case 'reject':
      return rejectApplication(act('application.reject', reviewer, now), {
        ...(await seen(id)),
        ...words(deed),
      })
    case 'end':
      return endUse(act('application.end', applicant, now), applicant, {
        seen: [await seen(id)],
        reason: deedComments.end ?? '',
      })
    case 'expire':
      await expireDraft({ name: 'application.expire', actor: system, now }, id, now)
      return
  }
}

function words(deed: Deed): { comment: string } {
  return { comment: deedComments[deed] ?? '' }
}

/** Status and timeline are written by the one writer all the same. */
function change(deed: Deed, id: string, deedAct: Act): Promise<void> {
  return db.$transaction(async (tx) => {
    const together = { decidedAt: deedAct.now }
    await changeApplicationStatus(tx, deedAct, await seen(id), deed, {
      comment: deedComments[deed],
      together,
    })
  })
}

function seen(id: string) {
  return db.application.findUniqueOrThrow({
    where: { id },
    select: { id: true, status: true, version: true },
  })
}
