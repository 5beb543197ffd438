import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/adapters/db'
import { actOfViewer, makeApplicant, noon, publicAct } from '@/lib/test-support/applicant'
import { codeOf } from '@/lib/test-support/colleague'
import { issuedDevices } from '@/lib/test-support/issued'
import { testDatabase } from '@/lib/test-support/test-database'
import { activateDevice } from './activate-device'
import { checkOperation } from './check-operation'
import { setOperationStart } from './set-operation-start'

beforeEach(() => testDatabase().reset())

async function world() {
  const { applicant, facility, first } = await issuedDevices()
  const check = (now = noon) =>
    checkOperation(actOfViewer(applicant, 'facility.check-operation', now), applicant, facility.id)
  const start = (date: string) =>
    setOperationStart(actOfViewer(applicant, 'facility.operation-start'), applicant, {
      facilityId: facility.id,
      date,
    })
  const activate = () => activateDevice(publicAct('device.activate'), first)
  const read = () => db.facility.findUniqueOrThrow({ where: { id: facility.id } })
  return { check, start, activate, read, facility }
}

describe('R-APP-12 the last two steps', () => {
  test('are done in their order, and the date is kept with its row in the log', async () => {
    const { check, start, activate, read } = await world()
    expect(await codeOf(check())).toBe('WRONG_STATUS')
    await activate()
    expect(await codeOf(start('2026-12-01'))).toBe('WRONG_STATUS')
    await check()
    await check(new Date(noon.getTime() + 1000))
    expect((await read()).operationCheckedAt).toEqual(noon)
    await start('2026-12-01')
    await start('2026-12-07')
    expect((await read()).operatesFrom).toEqual(new Date('2026-12-07T00:00:00Z'))
    const rows = await db.auditEntry.findMany({
      where: { name: 'facility.operation-start' },
      orderBy: { id: 'asc' },
    })
    expect(rows.map(({ detail }) => detail)).toEqual([
      { before: null, after: '2026-12-01' },
      { before: '2026-12-01', after: '2026-12-07' },
    ])
  })

  test('no operation before the first ID', async () => {
    const { check, start, activate, read } = await world()
    await activate()
    await check()
    expect(await codeOf(start('2026-11-19'))).toBe('problem at operatesFrom')
    expect((await read()).operatesFrom).toBeNull()
  })

  test('nobody does it for the facility of another', async () => {
    const { facility } = await world()
    const other = await makeApplicant()
    const act = actOfViewer(other, 'facility.check-operation')
    expect(await codeOf(checkOperation(act, other, facility.id))).toBe('NOT_FOUND')
  })
})
