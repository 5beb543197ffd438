import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/adapters/db'
import { actOfViewer, makeApplicant, noon } from '@/lib/test-support/applicant'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { approveApplication } from '@/lib/usecases/approve-application'
import { newId } from '@/lib/usecases/new-id'
import { recordCaseView } from '@/lib/usecases/record-case-view'
import { findReviewCase } from './review-case'

beforeEach(() => testDatabase().reset())

const file = { field: 'notice', uploadedAt: noon, uploadedById: newId() }

test('R-CLK-3 the clerk sees the applicant, the master, the checked files and the way so far', async () => {
  const { application, applicant, facility } = await filedApplication({ deviceCount: 3 })
  const upload = { ...file, applicationId: application.id, size: 5_000_000_000n, sha256: 'a'.repeat(64) }
  await db.upload.create({
    data: {
      ...{ ...upload, storageKey: newId(), fileName: '届.pdf', fileType: 'pdf', state: 'CLEAN' },
      ...{ scanResult: 'structure', changedAt: noon },
    },
  })
  const others = { ...upload, fileName: '別.pdf' }
  await db.upload.create({ data: { ...others, storageKey: newId(), state: 'REFUSED' } })
  await db.upload.create({ data: { ...others, storageKey: newId(), state: 'CLEAN', removedAt: noon } })

  const found = await findReviewCase(await staffViewer('auditor'), application.id)

  expect(found).toMatchObject({
    id: application.id,
    status: 'SUBMITTED',
    version: 1,
    deviceCount: 3,
    submittedAt: noon,
    applicant: { name: '髙﨑 花子', email: applicant.email, phone: '0312345678' },
    facility: {
      kind: 'MEDICAL',
      prefecture: '13',
      code: facility.code,
      name: '髙﨑クリニック',
      closed: false,
    },
    devicesHeld: 0,
    events: [],
  })
  expect(found?.files).toEqual([
    {
      id: expect.any(String),
      fileName: '届.pdf',
      fileType: 'pdf',
      size: 5_000_000_000,
      sha256: 'a'.repeat(64),
      scanResult: 'structure',
      checkedAt: '2026-11-20T03:00:00+00:00',
    },
  ])
})

test('R-APP-3 what the facility already holds counts only IDs that still work; the timeline is newest first', async () => {
  const { application } = await filedApplication({ deviceCount: 3 })
  const clerk = await staffViewer()
  await approveApplication(actOfViewer(clerk, 'application.approve'), { id: application.id, version: 1 })
  await db.device.update({ where: { number: 'W0000002' }, data: { status: 'STOPPED' } })
  const found = await findReviewCase(clerk, application.id)
  expect(found?.devicesHeld).toBe(2)
  expect(found?.events.map(({ action, actorName }) => [action, actorName])).toEqual([
    ['issue', null],
    ['approve', '審査 一郎'],
  ])
})

test('a draft, an id that is none and an unknown id are not there', async () => {
  const clerk = await staffViewer()
  const { application } = await filedApplication()
  await db.application.update({ where: { id: application.id }, data: { status: 'DRAFT', submittedAt: null } })
  for (const id of [application.id, newId(), "'; DROP TABLE application --", '-'.repeat(36)]) {
    expect(await findReviewCase(clerk, id)).toBeNull()
  }
})

test('an applicant cannot read a case this way, not even their own', async () => {
  const { application, applicant } = await filedApplication()
  for (const viewer of [applicant, await makeApplicant()]) {
    await expect(findReviewCase(viewer, application.id)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  }
})

test('R-CLK-8 the view is kept with the version that was seen', async () => {
  const { application } = await filedApplication()
  const clerk = await staffViewer()
  await recordCaseView(actOfViewer(clerk, 'application.view'), { id: application.id, version: 1 })
  expect(await db.auditEntry.findMany()).toMatchObject([
    { name: 'application.view', actorId: clerk.accountId, subjectId: application.id, version: 1 },
  ])
})

test('R-VER-5 what an import changed after the application was sent comes with what it was', async () => {
  const { application, facility } = await filedApplication({ name: '旧名称クリニック' })
  const clerk = await staffViewer()
  expect((await findReviewCase(clerk, application.id))?.masterBefore).toBeNull()
  const before = {
    name: '旧名称クリニック',
    address: '港区',
    phone: null,
    name_kana: null,
    postal_code: null,
  }
  const later = new Date(noon.getTime() + 1000)
  await db.masterImport.create({
    data: {
      target: 'facilities',
      fileName: 'list.csv',
      sha256: '0'.repeat(64),
      startedAt: later,
      finishedAt: later,
      byLabel: '試験',
      changes: { create: { facilityId: facility.id, change: 'changed', before } },
    },
  })
  expect((await findReviewCase(clerk, application.id))?.masterBefore).toEqual({
    name: '旧名称クリニック',
    nameKana: null,
    postalCode: null,
    address: '港区',
    phone: null,
  })
})
