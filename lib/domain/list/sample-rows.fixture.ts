import type { TypedInstitutionRow } from '@/lib/domain/list/institution-row'
import type { TypedInsurerRow } from '@/lib/domain/list/insurer-row'

/** As a form sends it. */
export const typedInstitution: TypedInstitutionRow = {
  number: '1310270751',
  name: '見本クリニック',
  postalCode: '105-0004',
  address: '東京都港区新橋2-1-3',
  phone: '03-0000-0001',
  individualCheckup: 'on',
  anaemia: '○',
  fundus: '△',
}

export const typedInsurer: TypedInsurerRow = {
  number: '06139993',
  name: '見本健康保険組合',
  postalCode: '100-0013',
  address: '東京都千代田区霞が関9-99-9',
  phone: '0300000009',
  checkup: '○',
}
