import { beforeEach, describe, expect, it } from 'vitest'
import { db, pool } from '@/lib/adapters/db'
import { makeApplicant, noon } from '@/lib/test-support/applicant'
import { codeOf } from '@/lib/test-support/colleague'
import { allFacilities, alsoListed, importLines, listed } from '@/lib/test-support/facility-list'
import { fileNotices } from '@/lib/test-support/month-world'
import { queuedMails } from '@/lib/test-support/queued-mails'
import { staffAct } from '@/lib/test-support/staff-act'
import { testDatabase } from '@/lib/test-support/test-database'
import { undoImport } from './undo-import'

beforeEach(() => testDatabase().reset())

const third = '14,0803304,見本大学病院,2360004,横浜市'
const undoLast = async (act = staffAct('master.undo')) => {
  const { id } = await db.masterImport.findFirstOrThrow({ orderBy: { id: 'desc' } })
  return undoImport(await act, id)
}

describe('R-CLK-7 undo of the last import', () => {
  it('brings everything back: added, changed, gone and reopened, with the same ids', async () => {
    await importLines([listed, alsoListed, third])
    await importLines([listed, alsoListed])
    const before = await allFacilities()
    const fourth = '01,0110018,見本北医院,0600001,札幌市'
    expect(
      await importLines([listed.replace('港区', '中央区'), third.replace('横浜市', '川崎市'), fourth]),
    ).toMatchObject({ added: 1, changed: 1, reopened: 1, gone: 1 })
    expect(await undoLast()).toEqual({ removed: 1, restored: 3, kept: [], keptCount: 0 })
    expect(await allFacilities()).toEqual(before)
    expect(await db.masterImport.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
      status: 'UNDONE',
      undoneAt: noon,
    })
    expect(await db.auditEntry.findFirst({ where: { name: 'master.undo' } })).toMatchObject({
      detail: { removed: 1, restored: 3, kept: 0 },
    })
  })

  it('keeps and names an added facility that people have come to', async () => {
    await importLines([listed, alsoListed])
    const { organisation } = await makeApplicant({ kind: 'DENTAL' })
    const [first] = await allFacilities()
    await db.facility.update({ where: { id: first?.id }, data: { organisationId: organisation?.id } })
    expect(await undoLast()).toMatchObject({ removed: 1, keptCount: 1, kept: [{ code: first?.code }] })
    expect(await db.facility.count({ where: { kind: 'MEDICAL' } })).toBe(1)
  })

  it('keeps a reopened facility open that people have come to', async () => {
    const { facilities } = await makeApplicant({ code: '0270751' })
    await db.facility.updateMany({ data: { listed: true } })
    await importLines([alsoListed])
    await importLines([alsoListed, listed])
    expect(await undoLast()).toMatchObject({ restored: 0, keptCount: 1 })
    expect(await db.facility.findUnique({ where: { id: facilities[0]?.id } })).toMatchObject({
      closedAt: null,
    })
  })

  it('tells the people of a closed facility that it is open again', async () => {
    const { email } = await makeApplicant()
    await db.facility.updateMany({ data: { listed: true } })
    await importLines([listed])
    await undoLast()
    expect(await queuedMails()).toMatchObject([
      { to: email, template: 'facility-closed' },
      { to: email, template: 'facility-open-again' },
    ])
  })

  it('R-REG-6 whoever was told of a code that is gone again waits for it again', async () => {
    const waiting = { kind: 'MEDICAL' as const, prefecture: '13', code: '0270751', createdAt: noon }
    await db.waitingRegistrant.create({ data: { ...waiting, email: 'w@clinic.example' } })
    expect(await importLines([listed])).toMatchObject({ notified: 1 })
    await undoLast()
    expect(await importLines([listed])).toMatchObject({ notified: 1 })
  })

  it('R-INS-5 keeps what a 届出 wrote into the master since, and names it', async () => {
    const [notice] = await fileNotices({ status: 'REGISTERED' })
    const { insurerId } = await db.notice.update({
      where: { id: notice?.id },
      data: { registeredAt: new Date(noon.getTime() + 1000), insurer: { update: { name: '届出の名称' } } },
    })
    await db.masterImport.create({
      data: {
        ...{ target: 'insurers', fileName: 'list.csv', sha256: '0'.repeat(64), byLabel: 'test' },
        ...{ startedAt: noon, finishedAt: noon },
        changes: {
          create: { facilityId: insurerId, change: 'changed', before: { name: '取り込み前の名称' } },
        },
      },
    })
    expect(await undoLast()).toMatchObject({ restored: 0, keptCount: 1, kept: [{ name: '届出の名称' }] })
    expect(await db.facility.findFirst()).toMatchObject({ name: '届出の名称' })
  })

  it('is not for the person who applied it, nor for others than admins', async () => {
    const act = await staffAct('master.import')
    await importLines([listed])
    await db.masterImport.updateMany({ data: { byAccountId: act.actor.accountId } })
    expect(await codeOf(undoLast(Promise.resolve(act)))).toBe('SAME_PERSON')
    expect(await codeOf(undoLast(staffAct('master.undo', 'supervisor')))).toBe('WRONG_STATUS')
    expect(await db.facility.count()).toBe(1)
  })

  it('is only for the last one that changed something, and works once', async () => {
    const { importId: older } = await importLines([listed])
    const { importId: newer } = await importLines([listed, alsoListed])
    await importLines([listed, alsoListed])
    const undo = async (id: number | null) => codeOf(undoImport(await staffAct('master.undo'), id ?? 0))
    expect(await undo(older)).toBe('IMPORT_NOT_LAST')
    expect(await undo(newer)).toBe('done')
    expect(await undo(newer)).toBe('WRONG_STATUS')
    expect(await undo(older)).toBe('done')
    expect(await db.facility.count()).toBe(0)
  })

  it('two at once: one undoes, the other is told', async () => {
    const { importId } = await importLines([listed])
    const acts = await Promise.all([staffAct('master.undo'), staffAct('master.undo')])
    const codes = await Promise.all(acts.map((act) => codeOf(undoImport(act, importId ?? 0))))
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    expect(['WRONG_STATUS', 'problem at file']).toContain(codes.find((code) => code !== 'done'))
  })

  it('waits for no running import, it says so', async () => {
    await importLines([listed])
    const client = await pool.connect()
    try {
      await client.query("SELECT pg_advisory_lock(hashtextextended('import:facilities', 0))")
      await expect(undoLast()).rejects.toThrow('取り込みが実行中です')
    } finally {
      client.release(true)
    }
  })
})
