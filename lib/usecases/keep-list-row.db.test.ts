import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { parseInstitutionRow } from '@/lib/domain/list/institution-row'
import { parseInsurerRow } from '@/lib/domain/list/insurer-row'
import { typedInstitution, typedInsurer } from '@/lib/domain/list/sample-rows.fixture'
import { readListBoard } from '@/lib/queries/list-board'
import { openListRow } from '@/lib/queries/list-row'
import { makeCoordinator } from '@/lib/test-support/access-world'
import { actOfViewer, makeApplicant, noon } from '@/lib/test-support/applicant'
import { testDatabase } from '@/lib/test-support/test-database'
import { keepListRow, removeListRow } from './keep-list-row'

let viewer: Viewer

beforeEach(async () => {
  await testDatabase().reset()
  viewer = await makeApplicant({ kind: 'MEDICAL', prefecture: '13', code: '0270751' })
})

const row = parseInstitutionRow(typedInstitution)
const insurer = parseInsurerRow(typedInsurer)

function keep(who: Viewer, change: Partial<typeof row> = {}, seen = 0) {
  const order = { list: 'institutions' as const, row: { ...row, ...change }, seen }
  return keepListRow(actOfViewer(who, 'list.keep'), who, order)
}

function remove(who: Viewer, seen: number) {
  const order = { list: 'institutions' as const, number: row.number, seen }
  return removeListRow(actOfViewer(who, 'list.remove'), who, order)
}

describe('R-LST-4 an institution keeps its own row', () => {
  it('R-LST-2 from the master, through changes, to the end, each in the audit log', async () => {
    expect((await readListBoard(viewer, 'institutions')).rows).toMatchObject([
      { number: row.number, services: null },
    ])
    expect(await openListRow(viewer, 'institutions', row.number)).toMatchObject({
      version: 0,
      row: { number: row.number, name: viewer.facilities[0]?.name },
    })
    await keep(viewer)
    await keep(viewer, { individualCheckup: true, groupCheckup: true }, 1)
    expect((await readListBoard(viewer, 'institutions')).rows).toMatchObject([
      {
        services: ['特定健康診査（集団健診・個別健診）', '詳細項目：貧血、眼底（再委託）'],
        warnings: [expect.stringContaining('原則としてどちらか一方です')],
      },
    ])
    expect(await openListRow(viewer, 'institutions', row.number)).toMatchObject({
      version: 2,
      row: { phone: '03-0000-0001', postalCode: '105-0004', anaemia: '○', fundus: '△', creatinine: '' },
    })
    expect(await db.institutionListRow.findMany()).toMatchObject([
      { facilityId: viewer.facilities[0]?.id, version: 2, changedAt: noon, changedById: viewer.accountId },
    ])
    await remove(viewer, 2)
    const audit = await db.auditEntry.findMany({ orderBy: { id: 'asc' } })
    const id = `institutions ${viewer.organisation?.id} ${row.number}`
    expect(audit.map(({ name, subjectId, version }) => [name, subjectId, version])).toEqual([
      ['list.keep', id, 1],
      ['list.keep', id, 2],
      ['list.remove', id, 2],
    ])
  })

  it('R-CLK-2 whoever did not see the last version is told, and nothing is half done', async () => {
    const both = await Promise.allSettled([keep(viewer), keep(viewer, { name: '別の名称' })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(keep(viewer, {}, 0)).rejects.toMatchObject({ code: 'STALE_VERSION' })
    await expect(keep(viewer, {}, 2)).rejects.toMatchObject({ code: 'STALE_VERSION' })
    await expect(remove(viewer, 2)).rejects.toMatchObject({ code: 'STALE_VERSION' })
    expect(await db.institutionListRow.findMany()).toMatchObject([{ version: 1 }])
    expect(await db.auditEntry.count()).toBe(1)
  })

  it('R-REG-8 and nobody else’s', async () => {
    const other = await makeApplicant({ kind: 'MEDICAL', prefecture: '13', code: '0000018' })
    await expect(keep(other)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await keep(viewer)
    await expect(remove(other, 1)).rejects.toMatchObject({ code: 'STALE_VERSION' })
    const insurers = { list: 'insurers' as const, row: insurer, seen: 0 }
    await expect(keepListRow(actOfViewer(other, 'list.keep'), other, insurers)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await openListRow(other, 'institutions', row.number)).toBeNull()
    expect(await openListRow(other, 'insurers', insurer.number)).toBeNull()
    expect(await db.insurerListRow.count()).toBe(0)
  })

  it('R-REG-8 a facility that changes its owner has one public row, that of the new one', async () => {
    await keep(viewer)
    const next = await makeApplicant({ kind: 'MEDICAL', prefecture: '13', code: '0000018' })
    const [facility] = viewer.facilities
    await db.facility.update({
      where: { id: facility?.id },
      data: { organisationId: next.organisation?.id ?? null },
    })
    await keep({ ...next, facilities: viewer.facilities })
    const rows = await db.institutionListRow.findMany({ orderBy: { organisationId: 'asc' } })
    expect(rows.map(({ facilityId }) => facilityId)).toEqual([null, facility?.id])
  })
})

describe('R-LST-4 a coordinator keeps both lists', () => {
  it('R-LST-1 of any institution and insurer, beside the institution’s own row, and sees where they differ', async () => {
    const coordinator = await makeCoordinator()
    await keep(viewer, { onlineCheck: true })
    expect(await openListRow(coordinator, 'institutions', row.number)).toMatchObject({
      version: 0,
      row: { name: row.name, onlineCheck: '○' },
      theirs: { onlineCheck: '○' },
    })
    await keep(coordinator, { name: '契約上の名称' })
    expect(await openListRow(coordinator, 'institutions', row.number)).toMatchObject({
      version: 1,
      row: { name: '契約上の名称', onlineCheck: '' },
      theirs: { name: row.name, onlineCheck: '○' },
    })
    const order = { list: 'insurers' as const, row: insurer, seen: 0 }
    await keepListRow(actOfViewer(coordinator, 'list.keep'), coordinator, order)
    expect((await readListBoard(coordinator, 'insurers')).rows).toMatchObject([
      { number: '06139993', services: ['特定健康診査'], warnings: [expect.stringContaining('検証番号')] },
    ])
    expect(await openListRow(coordinator, 'insurers', '06139993')).toMatchObject({ version: 1 })
    expect(await openListRow(coordinator, 'insurers', '138057')).toMatchObject({ version: 0 })
    expect(await openListRow(coordinator, 'insurers', '00138057')).toBeNull()
    expect(await db.institutionListRow.count({ where: { facilityId: null } })).toBe(1)
  })
})
