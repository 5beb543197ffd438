import { createHash, randomUUID } from 'node:crypto'
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

/** So many cases of as many facilities, whose names share a word that nobody else has: the test's own part of the queue. */
export async function fileCases(count: number): Promise<{ word: string; ids: string[] }> {
  const word = `早朝${randomUUID().slice(0, 8)}`
  const ids: string[] = []
  for (let index = 0; index < count; index += 1)
    ids.push(await fileCase(await newApplicant(`${word}${index}医院`, index)))
  return { word, ids }
}

async function newApplicant(name: string, index: number): Promise<Viewer> {
  const person = await newPerson()
  const { kind, prefecture, code } = person.facility
  await db.facility.updateMany({ where: { kind, prefecture, code }, data: { name } })
  const place = { postalCode: '1050004', address: '港区新橋２－１－３', phone: '0312345678' }
  const facility = { ...person.facility, name, nameKana: 'ソウチョウイイン', ...place }
  return ensurePerson({ ...person, firstName: `花子${index}`, facility }, await currentTime())
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
      ...{ size: 1234n, sha256: createHash('sha256').update(id).digest('hex'), state: 'CLEAN' },
      ...{ uploadedById: applicant.accountId, uploadedAt: now },
    },
  })
  await submitApplication(act('application.submit'), applicant, id)
  return id
}
