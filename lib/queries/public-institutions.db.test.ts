import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { PublicFilter } from '@/lib/domain/list/public-filter'
import { noon } from '@/lib/test-support/applicant'
import { makePublicRow } from '@/lib/test-support/public-rows'
import { testDatabase } from '@/lib/test-support/test-database'
import { walkList } from '@/lib/test-support/walk-list'
import { newId } from '@/lib/usecases/new-id'
import { findInstitutions, readInstitution } from './public-institutions'
import type { From } from './walk'

beforeEach(() => testDatabase().reset())

const [tokyo, tokyoToo, osaka] = ['1310000011', '6310000012', '2710000013'] as const

async function numbersFor(filter: PublicFilter): Promise<string[]> {
  const { rows, count } = await findInstitutions(filter, {})
  expect(count).toBe(rows.length)
  return rows.map(({ number }) => number)
}

describe('R-LST-5 what is public', () => {
  it('R-LST-5 an institution’s own row, without what is between it and the insurer (※6–※8)', async () => {
    await makePublicRow(tokyo, { invoiceNumber: 'T1234567890123', registeredOn: noon, onlineCheck: true })
    const row = await readInstitution(tokyo)
    expect(row).toMatchObject({ number: tokyo, anaemia: 'SELF', fundus: 'SUBCONTRACTED', changedAt: noon })
    expect(Object.keys(row ?? {})).not.toEqual(expect.arrayContaining([expect.stringMatching(/invoice|On$/)]))
    expect(JSON.stringify(await findInstitutions({}, {}))).not.toContain('T1234567890123')
    expect(await readInstitution(osaka)).toBeNull()
  })

  it.each<[string, (row: { facilityId: number | null; organisationId: number }) => Promise<unknown>]>([
    [
      'a facility that is closed',
      ({ facilityId: id }) => db.facility.update({ where: { id: id ?? 0 }, data: { closedAt: noon } }),
    ],
    [
      'a facility that belongs to another organisation now',
      async ({ facilityId: id }) => {
        const other = await db.organisation.create({ data: { name: '別の組織', createdAt: noon } })
        await db.facility.update({ where: { id: id ?? 0 }, data: { organisationId: other.id } })
      },
    ],
    [
      'a facility that belongs to nobody any more',
      ({ facilityId: id }) => db.facility.update({ where: { id: id ?? 0 }, data: { organisationId: null } }),
    ],
    [
      'a row of a coordinator',
      ({ organisationId }) =>
        db.institutionListRow.updateMany({ where: { organisationId }, data: { facilityId: null } }),
    ],
  ])('R-LST-5 %s is not', async (_, change) => {
    await makePublicRow(osaka)
    await change(await makePublicRow(tokyo))
    expect(await numbersFor({})).toEqual([osaka])
    expect(await readInstitution(tokyo)).toBeNull()
  })
})

describe('R-LST-5 the search', () => {
  beforeEach(async () => {
    await makePublicRow(tokyo, { name: '見本ＡＢＣ髙﨑内科クリニック', onlineCheck: true })
    await makePublicRow(tokyoToo, {
      ...{ name: '100％健診センター', address: '東京都千代田区霞が関９－９９', groupCheckup: true },
      ...{ individualCheckup: false, anaemia: null, motivational: true, intensive: true },
      ...{ firstInterview: true, additionalItems: true },
    })
    await makePublicRow(osaka, {
      name: '見本ﾐﾅﾐ医院',
      address: '大阪府大阪市北区梅田9-99',
      creatinine: 'SELF',
    })
  })

  it.each<[string, PublicFilter, string[]]>([
    ['nothing asked', {}, [tokyo, osaka, tokyoToo]],
    ['a prefecture, with its second number (D-7)', { prefecture: '13' }, [tokyo, tokyoToo]],
    ['a prefecture without any', { prefecture: '47' }, []],
    ['a card', { onlineCheck: 'on' }, [tokyo]],
    ['集団健診', { groupCheckup: 'on' }, [tokyoToo]],
    ['個別健診', { individualCheckup: 'on' }, [tokyo, osaka]],
    ['a detail item', { anaemia: 'on' }, [tokyo, osaka]],
    ['a detail item by 再委託', { fundus: 'on' }, [tokyo, osaka, tokyoToo]],
    ['two at once', { anaemia: 'on', creatinine: 'on' }, [osaka]],
    ['追加健診項目', { additionalItems: 'on' }, [tokyoToo]],
    [
      '特定保健指導',
      { motivational: 'on', intensive: 'on', firstInterview: 'on', prefecture: '13' },
      [tokyoToo],
    ],
    ['a word of the name', { q: 'クリニック' }, [tokyo]],
    ['full width, capitals and variants of characters', { q: 'abc高崎' }, [tokyo]],
    ['half-width kana', { q: 'みなみ' }, [osaka]],
    ['a word of the address, digits and hyphens in any width', { q: '霞が関9-99' }, [tokyoToo]],
    ['one word of the name and one of the address', { q: '見本　梅田' }, [osaka]],
    ['% and _ mean themselves', { q: '100%' }, [tokyoToo]],
    ['an _ that nobody has', { q: '_' }, []],
    ['a backslash', { q: '\\' }, []],
    ['a quote', { q: "'; DROP TABLE facility; --" }, []],
    ['spaces alone', { q: '　 ' }, [tokyo, osaka, tokyoToo]],
    ['10 000 characters', { q: '健'.repeat(10_000) }, []],
    ['what no database can keep', { q: '\u0000見本\ud83d' }, [tokyo, osaka]],
  ])('R-LST-5 %s', async (_, filter, numbers) => {
    expect(await numbersFor(filter)).toEqual(numbers)
  })

  it('R-LST-5 finds a changed name at once', async () => {
    await db.institutionListRow.updateMany({ where: { number: osaka }, data: { name: '見本ひがし医院' } })
    expect(await numbersFor({ q: 'ヒガシ' })).toEqual([osaka])
    expect(await numbersFor({ q: 'ミナミ' })).toEqual([])
  })
})

it('R-LST-5 whoever pages through it sees each once, whatever they ask', async () => {
  const organisation = await db.organisation.create({ data: { name: '試験', createdAt: noon } })
  const code = (index: number) => String(index * 7).padStart(7, '0')
  const each = Array.from({ length: 95 }, (_, index) => ({
    ...{ prefecture: ['01', '13', '63'][index % 3] as string, code: code(index), name: '試験第一病院' },
    ...{
      kind: 'MEDICAL' as const,
      organisationId: organisation.id,
      closedAt: index % 11 === 5 ? noon : null,
    },
  }))
  const facilities = await db.facility.createManyAndReturn({ data: each })
  await db.institutionListRow.createMany({
    data: facilities.map((facility, index) => ({
      ...{ organisationId: organisation.id, facilityId: facility.id, changedAt: noon, changedById: newId() },
      ...{
        number: `${facility.prefecture}1${facility.code}`,
        name: `第${index % 4}病院`,
        phone: '0300000001',
      },
      ...{ postalCode: '1050004', address: '東京都港区', groupCheckup: index % 2 === 0, intensive: false },
      ...{ individualCheckup: true, additionalItems: false, firstInterview: false, motivational: false },
      onlineCheck: index % 3 === 0,
    })),
  })
  const all = await db.institutionListRow.findMany({
    where: { facility: { closedAt: null } },
    orderBy: { number: 'asc' },
  })
  const tick = fc.constantFrom(undefined, 'on')
  const asked = fc.record({
    ...{ prefecture: fc.constantFrom(undefined, '01', '13', '02'), onlineCheck: tick, groupCheckup: tick },
    q: fc.constantFrom(undefined, '病院', '第1'),
  })
  await fc.assert(
    fc.asyncProperty(asked, async (filter) => {
      const wanted = all.filter(
        (row) =>
          (!filter.prefecture || Number(row.number.slice(0, 2)) % 50 === Number(filter.prefecture)) &&
          (!filter.onlineCheck || row.onlineCheck) &&
          (!filter.groupCheckup || row.groupCheckup) &&
          row.name.includes(filter.q ?? ''),
      )
      const { forwards, backwards } = await walkList((from: From<string>) => findInstitutions(filter, from))
      const numbers = wanted.map(({ number }) => number)
      expect(forwards.map(({ number }) => number)).toEqual(numbers)
      expect(backwards.map(({ number }) => number)).toEqual(numbers)
      expect((await findInstitutions(filter, {})).count).toBe(numbers.length)
    }),
    { numRuns: 30 },
  )
})
