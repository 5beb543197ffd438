import iconv from 'iconv-lite'
import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { makeFacility, noon, publicAct } from '@/lib/test-support/applicant'
import { allFacilities, importLines } from '@/lib/test-support/facility-list'
import { queuedMails } from '@/lib/test-support/queued-mails'
import { testDatabase } from '@/lib/test-support/test-database'
import { registerAccount } from '@/lib/usecases/register-account'

beforeEach(() => testDatabase().reset())

const header = 'insurer_number,name'
const importInsurers = (lines: string[] | Buffer, order = {}) =>
  importLines(Buffer.isBuffer(lines) ? lines : Buffer.from(lines.join('\n')), {
    target: 'insurers',
    kind: undefined,
    ...order,
  })

it('R-CLK-7 D-1 insurers by number: 8 digits, 6 digits, and the second number of a prefecture', async () => {
  const lines = [
    header,
    '06139463,見本健康保険組合',
    '138016,見本市国民健康保険',
    '06630012,見本第二健康保険組合',
  ]
  expect(await importInsurers(lines)).toMatchObject({ outcome: 'applied', added: 3, kinds: ['INSURER'] })
  expect(await allFacilities()).toMatchObject([
    { kind: 'INSURER', prefecture: '13', code: '00138016' },
    { kind: 'INSURER', prefecture: '13', code: '06139463' },
    { kind: 'INSURER', prefecture: '13', code: '06630012' },
  ])
  expect(await importInsurers(lines)).toMatchObject({ outcome: 'unchanged', unchanged: 3, gone: 0 })
  expect(await db.masterImport.findFirst()).toMatchObject({ target: 'insurers', added: 3 })
})

it('R-CLK-7 CP932, every column, header names in another order', async () => {
  const text =
    'phone,name,insurer_number,postal_code,address,name_kana\r\n03-1111-1111,髙見本健保,０６１３９４６３,105-0004,港区,ﾐﾎﾝ\r\n'
  await importInsurers(iconv.encode(text, 'cp932'))
  expect(await allFacilities()).toMatchObject([
    {
      code: '06139463',
      name: '髙見本健保',
      nameKana: 'ミホン',
      postalCode: '1050004',
      address: '港区',
      phone: '0311111111',
    },
  ])
})

it('D-7 a wrong check digit in an official master is mentioned, not refused', async () => {
  const report = await importInsurers([header, '06139464,見本健康保険組合'])
  expect(report).toMatchObject({ outcome: 'applied', added: 1, warnings: { count: 1 } })
  expect(report.warnings.first).toMatchObject([{ line: 2, column: 'insurer_number', value: '06139464' }])
})

it.each([
  ['0613946', 'insurer_number'],
  ['06489463', 'insurer_number'],
  ['', 'insurer_number'],
])('R-CLK-7 refuses %j by line and column', async (number, column) => {
  const report = await importInsurers([header, `${number},見本健康保険組合`])
  expect(report.problems.first).toMatchObject([{ line: 2, column, value: number }])
})

it('R-CLK-7 one insurer written twice, and a facility list in its place, are refused', async () => {
  const report = await importInsurers([header, '138016,見本市', '00138016,見本市'])
  expect(report.problems.first).toMatchObject([{ line: 3, column: 'insurer_number' }])
  expect(report.problems.first[0]?.message).toContain('2行目と同じ保険者')
  await expect(importInsurers(['prefecture,code7,name', '13,1,x'])).rejects.toThrow(
    'insurer_number がありません',
  )
})

it('D-1 the facility with the code of an insurer is not closed by a list of numbers', async () => {
  await makeFacility({ kind: 'INSURER', code: '9000016' })
  await importInsurers([header, '06130012,見本組合'])
  expect(await importInsurers([header, '06139463,見本健康保険組合'])).toMatchObject({ added: 1, gone: 1 })
  expect(await db.facility.findFirst({ where: { code: '9000016' } })).toMatchObject({ closedAt: null })
})

const registering = {
  ...{ lastName: '髙﨑', firstName: '花子', kind: 'INSURER' as const, phone: '0312345678' },
  ...{ email: 'insurer@health.example', password: 'Tetsudou-wo-miru-7' },
}

it('D-1 R-REG-6 whoever registers is matched by the number, whatever prefecture was chosen', async () => {
  await importInsurers([header, '06139463,見本健康保険組合'])
  const typed = { ...registering, prefecture: '27', code: '06139463' }
  await registerAccount(publicAct('account.register'), typed)
  const [facility] = await allFacilities()
  expect(await db.account.findFirst()).toMatchObject({ registeringFacility: facility?.id })
})

it('D-1 R-REG-6 whoever waits for a number is told, whatever prefecture was chosen', async () => {
  const waiting = { kind: 'INSURER' as const, prefecture: '27', code: '06139463', createdAt: noon }
  await db.waitingRegistrant.create({ data: { ...waiting, email: 'w@health.example' } })
  expect(await importInsurers([header, '06139463,見本健康保険組合'])).toMatchObject({ notified: 1 })
  expect(await queuedMails()).toMatchObject([{ template: 'facility-registered', to: 'w@health.example' }])
})
