import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { completeMedicalCode } from '@/lib/domain/facility/medical-code'
import { makeApplicant, noon } from '@/lib/test-support/applicant'
import { addColleague } from '@/lib/test-support/colleague'
import { allFacilities, importLines, listed } from '@/lib/test-support/facility-list'
import { queuedMails } from '@/lib/test-support/queued-mails'
import { testDatabase } from '@/lib/test-support/test-database'

beforeEach(() => testDatabase().reset())

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const code = completeMedicalCode('13', String(100_000 + at))
    return `13,${code},見本第${at}医院,1050004,港区`
  })

it('R-CLK-7 a facility that disappears is closed, its people told once, those who left not at all', async () => {
  const person = await makeApplicant({ name: '見本の医院' })
  await db.facility.updateMany({ data: { listed: true } })
  const colleague = await addColleague(person)
  await addColleague(person, { status: 'LEFT' })
  expect(await importLines([listed])).toMatchObject({ gone: 1, told: 2 })
  expect(await importLines([listed])).toMatchObject({ gone: 0, told: 0 })
  const mails = await queuedMails()
  expect(mails.map(({ to, template }) => [to, template]).sort()).toEqual(
    [
      [person.email, 'facility-closed'],
      [colleague.email, 'facility-closed'],
    ].sort(),
  )
  expect(mails[0]?.values).toMatchObject({ facility: '見本の医院', date: '令和8年（2026年）11月20日（金）' })
})

it('R-CLK-7 half a file does not close half the country unless somebody says so', async () => {
  await importLines(many(120))
  const half = many(60)
  expect(await importLines(half, { dryRun: true })).toMatchObject({ gone: 60, wereOpen: 120 })
  await expect(importLines(half)).rejects.toThrow('60件（登録済みの50%）が閉鎖されます')
  expect(await db.facility.count({ where: { closedAt: null } })).toBe(120)
  expect(await db.masterImport.count()).toBe(1)
  expect(await importLines(half, { allowClosing: true })).toMatchObject({ outcome: 'applied', gone: 60 })
})

it('R-CLK-7 a short list gives way to a real one, and one in ten may go', async () => {
  await importLines([listed])
  expect(await importLines(many(120))).toMatchObject({ outcome: 'applied', gone: 1 })
  expect(await importLines(many(108))).toMatchObject({ outcome: 'applied', gone: 12 })
  expect(await allFacilities()).toHaveLength(121)
})

it('R-CLK-7 the dry run shows a few of each change, old and new', async () => {
  await importLines(many(12))
  const [first = '', ...rest] = many(13)
  const report = await importLines([first.replace('港区', '中央区'), ...rest.slice(1)], { dryRun: true })
  expect(report).toMatchObject({ added: 1, changed: 1, gone: 1 })
  expect(report.samples).toMatchObject({
    added: [{ name: '見本第12医院' }],
    changed: [{ name: '見本第0医院', changes: [{ column: 'address', from: '港区', to: '中央区' }] }],
    gone: [{ name: '見本第1医院' }],
  })
})

it('R-CLK-7 only what came from a list is closed by a list', async () => {
  await makeApplicant({ name: '見本の医院' })
  expect(await importLines([listed])).toMatchObject({ added: 1, gone: 0 })
  const [known, specimen] = await db.facility.findMany({ orderBy: { listed: 'desc' } })
  expect([known?.listed, specimen?.listed]).toEqual([true, false])
  const { prefecture, code, name } = specimen ?? {}
  const named = `${prefecture},${code},${name},1050004,港区`
  expect(await importLines([named])).toMatchObject({ changed: 1, gone: 1 })
  const { importId } = await importLines([listed])
  expect(await db.facility.findFirst({ where: { code } })).toMatchObject({ listed: true, closedAt: noon })
  expect(importId).not.toBeNull()
})

it('R-CLK-7 what was unchanged by the first list that names it is closed by the next without it', async () => {
  const [kind, prefecture, code] = ['MEDICAL', '13', '0270751'] as const
  const facts = { name: '見本髙﨑医院', postalCode: '1050004', address: '港区新橋２－１－３' }
  await db.facility.create({ data: { kind, prefecture, code, ...facts } })
  expect(await importLines([listed])).toMatchObject({ outcome: 'unchanged', unchanged: 1 })
  expect(await importLines(many(2))).toMatchObject({ added: 2, gone: 1 })
})
