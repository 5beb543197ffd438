import { randomUUID } from 'node:crypto'
import { ensurePerson } from '@/e2e/scenarios/applicants'
import { newPerson } from '@/e2e/steps/world'
import { currentTime } from '@/lib/adapters/clock'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { AuditName } from '@/lib/domain/audit/event'
import { newId } from '@/lib/usecases/new-id'
import { saveAnswers } from '@/lib/usecases/save-answers'
import { startApplication } from '@/lib/usecases/start-application'
import { submitApplication } from '@/lib/usecases/submit-application'

/** So many cases of one facility, whose name nobody else's case has: the test's own part of everybody's queue. */
export async function fileCases(count: number): Promise<{ name: string; ids: string[] }> {
  const name = `早朝${randomUUID().slice(0, 8)}医院`
  const person = await newPerson()
  const { kind, prefecture, code } = person.facility
  await db.facility.updateMany({ where: { kind, prefecture, code }, data: { name } })
  const place = { postalCode: '1050004', address: '港区新橋２－１－３', phone: '0312345678' }
  const facility = { ...person.facility, name, nameKana: 'ソウチョウイイン', ...place }
  const applicant = await ensurePerson({ ...person, facility }, await currentTime())
  const ids: string[] = []
  for (let index = 0; index < count; index += 1) ids.push(await fileCase(applicant))
  return { name, ids }
}

async function fileCase(applicant: Viewer): Promise<string> {
  const now = await currentTime()
  const act = (name: AuditName) => ({
    name,
    actor: { accountId: applicant.accountId, role: applicant.role },
    now,
  })
  const facilityId = applicant.facilities[0]?.id ?? 0
  const { id } = await startApplication(act('application.start'), applicant, facilityId)
  const answers = { staffCount: '12', deviceCount: '1', consent: 'on' }
  await saveAnswers(act('application.save'), applicant, id, answers)
  await db.upload.create({
    data: {
      ...{ applicationId: id, field: 'notice', storageKey: newId(), fileName: '届.pdf', fileType: 'pdf' },
      ...{ size: 1234n, sha256: 'a'.repeat(64), state: 'CLEAN' },
      ...{ uploadedById: applicant.accountId, uploadedAt: now },
    },
  })
  await submitApplication(act('application.submit'), applicant, id)
  return id
}
