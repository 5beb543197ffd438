import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { Answers } from '@/lib/domain/application/answers'
import type { FieldRequest } from '@/lib/domain/application/field-request'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import { newId } from '@/lib/usecases/new-id'
import { saveAnswers } from '@/lib/usecases/save-answers'
import { sendBackApplication } from '@/lib/usecases/send-back-application'
import { startApplication } from '@/lib/usecases/start-application'
import { submitApplication } from '@/lib/usecases/submit-application'
import { actOfViewer, makeApplicant, noon } from './applicant'
import { staffViewer } from './filed'

export const wholeAnswers = { staffCount: '10', deviceCount: '2', consent: 'on' }

/** A draft of somebody's, with an answer to every question and a clean file. */
export async function filledDraft(viewer: Viewer, answers: Answers = wholeAnswers): Promise<string> {
  const facilityId = viewer.facilities[0]?.id ?? 0
  const { id } = await startApplication(actOfViewer(viewer, 'application.start'), viewer, facilityId)
  await saveAnswers(actOfViewer(viewer, 'application.save'), viewer, id, answers)
  await attachFile(viewer, id, '届.pdf', 'a')
  return id
}

export function attachFile(viewer: Viewer, applicationId: string, fileName: string, mark: string, at = noon) {
  return db.upload.create({
    data: {
      ...{ applicationId, fileName, field: 'notice', storageKey: newId(), fileType: 'pdf', size: 1234n },
      ...{ sha256: mark.repeat(64), state: 'CLEAN', uploadedById: viewer.accountId, uploadedAt: at },
    },
  })
}

/** Sent, looked at and sent back with these requests. */
export async function returnedCase(requests: FieldRequest[], kind: FacilityKind = 'MEDICAL') {
  const viewer = await makeApplicant({ kind })
  const id = await filledDraft(viewer)
  await submitApplication(actOfViewer(viewer, 'application.submit'), viewer, id)
  const { version } = await db.application.findUniqueOrThrow({ where: { id } })
  const clerk = await staffViewer()
  const act = actOfViewer(clerk, 'application.send-back')
  await sendBackApplication(act, { id, version, requests })
  return { viewer, id, clerk }
}
