import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { countOpenChanges, findChange, listChanges } from '@/lib/queries/change-queue'
import { actOfViewer, makeApplicant, noon } from '@/lib/test-support/applicant'
import { queuedMails } from '@/lib/test-support/colleague'
import { staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { decideChange } from './decide-change'

let insurer: Viewer
let clerk: Viewer

beforeEach(async () => {
  await testDatabase().reset()
  insurer = await makeApplicant({ kind: 'INSURER', code: '06139463', name: '試験健康保険組合' })
  clerk = await staffViewer('clerk')
})

const insurerId = () => insurer.facilities[0]?.id ?? 0

async function asked(after: object = { name: '髙﨑健康保険組合', representative: '𠮷田 花子' }) {
  return db.changeRequest.create({
    data: {
      ...{ number: 'H20261120-000001', insurerId: insurerId(), status: 'OPEN', reason: '合併したため。' },
      ...{ before: { name: '試験健康保険組合' }, after, askedById: insurer.accountId, askedAt: noon },
    },
  })
}

const decide = (who: Viewer, id: string, decision: 'accept' | 'refuse', comment?: string) =>
  decideChange(actOfViewer(who, 'change.decide'), { id, decision, comment })

async function liveCode() {
  const notice = await db.notice.create({
    data: {
      ...{ kind: 'INTRODUCTION', status: 'PUBLISHED', insurerId: insurerId() },
      ...{ createdById: insurer.accountId, createdAt: noon, changedAt: noon },
    },
  })
  const facility = await db.facility.create({
    data: { kind: 'INSURER', prefecture: '13', code: '0000019', name: '試験健康保険組合' },
  })
  await db.insurerCode.create({
    data: {
      ...{ code: '1390000019', insurerId: insurerId(), noticeId: notice.id, status: 'LIVE' },
      ...{ issuedAt: noon, facilityId: facility.id },
    },
  })
  return facility
}

describe('a change between two notices', () => {
  it('R-INS-14 writes the master when it is accepted; the code stays; whoever asked is told', async () => {
    const coded = await liveCode()
    const { id } = await asked({ name: '髙﨑健康保険組合', representative: '𠮷田 花子', code: '99999999' })
    await decide(clerk, id, 'accept')
    const own = await db.facility.findUniqueOrThrow({ where: { id: insurerId() } })
    expect([own.name, own.representative, own.code]).toEqual(['髙﨑健康保険組合', '𠮷田 花子', '06139463'])
    const row = await db.facility.findUniqueOrThrow({ where: { id: coded.id } })
    expect([row.name, row.code]).toEqual(['髙﨑健康保険組合', '0000019'])
    expect(await db.insurerCode.findMany({ select: { code: true, status: true } })).toEqual([
      { code: '1390000019', status: 'LIVE' },
    ])
    const mails = (await queuedMails()).map(({ template, to }) => [template, to])
    expect(mails).toEqual([['change-accepted', insurer.email]])
  })

  it('R-INS-14 leaves the master as it is when it is refused', async () => {
    const { id } = await asked()
    await decide(clerk, id, 'refuse', '証明書と異なる。')
    const own = await db.facility.findUniqueOrThrow({ where: { id: insurerId() } })
    expect(own.name).toBe('試験健康保険組合')
    expect((await queuedMails()).map(({ template }) => template)).toEqual(['change-refused'])
    const found = await findChange(clerk, id)
    expect([found?.status, found?.comment, found?.decidedBy?.lastName]).toEqual([
      'REFUSED',
      '証明書と異なる。',
      '審査',
    ])
  })

  it('R-INS-14 is decided once, whoever else decides at the same moment', async () => {
    const { id } = await asked()
    const other = await staffViewer('supervisor')
    const outcomes = await Promise.allSettled([decide(clerk, id, 'accept'), decide(other, id, 'refuse', '×')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await queuedMails()).toHaveLength(1)
    await expect(decide(clerk, id, 'accept')).rejects.toMatchObject({ code: 'WRONG_STATUS' })
  })

  it('R-INS-14 is decided by clerks and supervisors only', async () => {
    const { id } = await asked()
    for (const who of [insurer, await staffViewer('auditor'), await staffViewer('admin')]) {
      await expect(decide(who, id, 'accept')).rejects.toMatchObject({ code: 'WRONG_STATUS' })
    }
  })
})

describe('the list of changes', () => {
  it('R-INS-14 shows before and after, and where the master has changed since', async () => {
    const { id } = await asked({ name: '髙﨑健康保険組合', phone: '0312345678' })
    await db.facility.update({ where: { id: insurerId() }, data: { name: '別の名称' } })
    const found = await findChange(clerk, id)
    expect(found?.changes).toEqual([
      { field: 'name', before: '試験健康保険組合', after: '髙﨑健康保険組合', today: '別の名称' },
      { field: 'phone', before: null, after: '0312345678', today: null },
    ])
    expect(await countOpenChanges(clerk)).toBe(1)
    await decide(clerk, id, 'accept')
    expect((await listChanges(clerk)).map(({ status }) => status)).toEqual(['ACCEPTED'])
    expect(await countOpenChanges(clerk)).toBe(0)
  })

  it('R-INS-14 is not for applicants', async () => {
    await expect(listChanges(insurer)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(findChange(insurer, 'x')).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })
})
