import { db } from '@/lib/adapters/db'
import { checkDigit } from '@/lib/domain/check-digit'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import { completeMedicalCode } from '@/lib/domain/facility/medical-code'

export type DemoFacility = {
  kind: FacilityKind
  prefecture: string
  code: string
  name: string
  nameKana: string
  postalCode: string
  address: string
  phone: string
}

/** 見本 = specimen: nobody takes these for real ones. Their codes have right check digits and are given to nobody. */
export const demoFacilities = {
  medical: {
    kind: 'MEDICAL',
    prefecture: '13',
    code: completeMedicalCode('13', '999001'),
    name: '見本髙﨑内科クリニック',
    nameKana: 'ミホンタカサキナイカクリニック',
    postalCode: '1050004',
    address: '港区新橋９－９９－１',
    phone: '0300000001',
  },
  secondMedical: {
    kind: 'MEDICAL',
    prefecture: '01',
    code: completeMedicalCode('01', '999002'),
    name: '医療法人見本会　見本北病院',
    nameKana: 'イリョウホウジンミホンカイ　ミホンキタビョウイン',
    postalCode: '0600001',
    address: '札幌市中央区北１条西９９丁目９番',
    phone: '0110000002',
  },
  dental: {
    kind: 'DENTAL',
    prefecture: '27',
    code: completeMedicalCode('27', '999001', '3'),
    name: '見本𠮷田歯科医院',
    nameKana: 'ミホンヨシダシカイイン',
    postalCode: '5300001',
    address: '大阪市北区梅田九丁目９９番１号',
    phone: '0600000003',
  },
  pharmacy: {
    kind: 'PHARMACY',
    prefecture: '14',
    code: completeMedicalCode('14', '999001', '4'),
    name: '見本さくら薬局',
    nameKana: 'ミホンサクラヤッキョク',
    postalCode: '2310001',
    address: '横浜市中区新港９丁目９９番地',
    phone: '0450000004',
  },
  nonInsurance: {
    kind: 'NON_INSURANCE',
    prefecture: '23',
    code: '9990017',
    name: '見本健診センター',
    nameKana: 'ミホンケンシンセンター',
    postalCode: '4600001',
    address: '名古屋市中区三の丸９－９９',
    phone: '0520000005',
  },
  judo: {
    kind: 'JUDO',
    prefecture: '40',
    code: '9900000140',
    name: '見本接骨院',
    nameKana: 'ミホンセッコツイン',
    postalCode: '8120011',
    address: '福岡市博多区博多駅前９丁目９９－１',
    phone: '0920000006',
  },
  acupuncture: {
    kind: 'ACUPUNCTURE',
    prefecture: '26',
    code: '9900000226',
    name: '見本はり・きゅう院',
    nameKana: 'ミホンハリキュウイン',
    postalCode: '6048001',
    address: '京都市中京区木屋町通三条上る上大阪町９９９',
    phone: '0750000007',
  },
  exempt: {
    kind: 'EXEMPT',
    prefecture: '34',
    code: completeMedicalCode('34', '999003'),
    name: '見本事業所内診療所',
    nameKana: 'ミホンジギョウショナイシンリョウジョ',
    postalCode: '7300011',
    address: '広島市中区基町９番９９号',
    phone: '0820000008',
  },
  societyInsurer: insurer('06', '13', '999', '見本健康保険組合', 'ミホンケンコウホケンクミアイ', {
    postalCode: '1000013',
    address: '千代田区霞が関９－９９－９',
    phone: '0300000009',
  }),
  nationalInsurer: insurer('', '12', '999', '見本市国民健康保険', 'ミホンシコクミンケンコウホケン', {
    postalCode: '2600013',
    address: '千葉市中央区中央９丁目９９番',
    phone: '0430000010',
  }),
  mutualInsurer: insurer('32', '04', '999', '見本市職員共済組合', 'ミホンシショクインキョウサイクミアイ', {
    postalCode: '9800803',
    address: '仙台市青葉区国分町９丁目９９－９',
    phone: '0220000011',
  }),
} as const satisfies Record<string, DemoFacility>

/** 国民健康保険 has six digits; the master pads them to eight (D-1). */
function insurer(
  law: string,
  prefecture: string,
  number: string,
  name: string,
  nameKana: string,
  place: { postalCode: string; address: string; phone: string },
) {
  const body = law + prefecture + number
  const code = (body + checkDigit(body)).padStart(8, '0')
  return { kind: 'INSURER' as const, prefecture, code, name, nameKana, ...place }
}

/** The facility in the master, put there if it is not. What an import has made of it stays. */
export function ensureFacility(facility: DemoFacility) {
  const { kind, prefecture, code } = facility
  return db.facility.upsert({
    where: { kind_prefecture_code: { kind, prefecture, code } },
    create: { ...facility },
    update: {},
  })
}
