import { db } from '@/lib/adapters/db'
import { completeMedicalCode } from '@/lib/domain/facility/medical-code'
import { basePrefecture, prefectureName } from '@/lib/domain/facility/prefecture'
import { parseInstitutionRow, type TypedInstitutionRow } from '@/lib/domain/list/institution-row'
import { listNumber } from '@/lib/domain/list/list-number'
import { type DemoFacility, ensureFacility, demoFacilities as facilities } from './facilities'

const both = { motivational: '○', intensive: '○' }
const details = { anaemia: '○', electrocardiogram: '○', fundus: '△', creatinine: '○' }
const individual = { individualCheckup: '○' }
const group = { groupCheckup: '○' }
const card = { onlineCheck: '○' }
const more = { additionalItems: '○' }

/** What they offer, each something else. The first institution of the demo has no row: it shows how one is entered. */
const offers: [DemoFacility, TypedInstitutionRow][] = [
  [facilities.secondMedical, { ...individual, ...details, ...both, firstInterview: '○' }],
  [facilities.dental, { motivational: '○', ...card }],
  [facilities.pharmacy, { ...both, ...card }],
  [facilities.nonInsurance, { ...group, ...details, ...both, firstInterview: '○', ...card }],
  [facilities.exempt, { ...individual, anaemia: '○' }],
  ...[
    ['04', '9800803', '仙台市青葉区国分町９丁目９９－１', '見本青葉クリニック', { ...individual, ...card }],
    [
      '12',
      '2600013',
      '千葉市中央区中央９丁目９９番１',
      '見本海浜健診クリニック',
      { ...group, ...individual },
    ],
    ['13', '1600022', '新宿区新宿９－９９－９', '見本新宿検診プラザ', { ...group, ...details, ...card }],
    ['13', '1050004', '港区新橋９－９９－３', '見本新橋内科', { ...individual, anaemia: '○', ...both }],
    ['22', '4200853', '静岡市葵区追手町９９番９号', '見本葵保健指導センター', both],
    [
      '28',
      '6500021',
      '神戸市中央区三宮町９丁目９９',
      '見本みなと病院',
      { ...individual, ...details, ...more, ...card },
    ],
    ['47', '9000001', '那覇市港町９丁目９９番', '見本うるま診療所', { ...individual, fundus: '○', ...card }],
  ].map((offer, index) => another(index, offer as Offer)),
]

type Offer = [
  prefecture: string,
  postalCode: string,
  place: string,
  name: string,
  services: TypedInstitutionRow,
]

function another(index: number, [prefecture, postalCode, address, name, services]: Offer) {
  const code = completeMedicalCode(prefecture, String(999_010 + index))
  const phone = `03000000${40 + index}`
  const facility = { kind: 'MEDICAL' as const, prefecture, code, nameKana: 'ミホン', postalCode, address }
  return [{ ...facility, name, phone }, services] as [DemoFacility, TypedInstitutionRow]
}

/** The own rows of a dozen institutions in the 実施機関一覧表, which the public search finds (R-LST-5). */
export async function ensureInstitutionRows(changedById: string, now: Date): Promise<void> {
  for (const [wanted, services] of offers) {
    const { id, name, organisationId } = await ensureFacility(wanted)
    if ((await db.institutionListRow.count({ where: { facilityId: id } })) > 0) continue
    const data = { ...rowOf(wanted, services), facilityId: id, changedAt: now, changedById }
    const facility = { connect: { id } }
    const owner =
      organisationId ??
      (await db.organisation.create({ data: { name, createdAt: now, facilities: facility } })).id
    await db.institutionListRow.create({ data: { ...data, organisationId: owner } })
  }
}

function rowOf(facility: DemoFacility, services: TypedInstitutionRow) {
  const { name, postalCode, phone, prefecture, address } = facility
  const {
    registeredOn: _,
    revokedOn: __,
    ...row
  } = parseInstitutionRow({
    ...{ name, postalCode, phone, number: listNumber(facility) },
    address: `${prefectureName(basePrefecture(prefecture))}${address}`,
    ...services,
  })
  return row
}
