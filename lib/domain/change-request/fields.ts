/** What may change between two notices (R-INS-14): these columns of the insurer's row, and nothing else. */
export const changeFields = [
  'name',
  'nameKana',
  'postalCode',
  'address',
  'addressKana',
  'phone',
  'representative',
  'representativeKana',
] as const

export type ChangeField = (typeof changeFields)[number]

export const changeFieldLabels: Record<ChangeField, string> = {
  name: '名称',
  nameKana: '名称のフリガナ',
  postalCode: '郵便番号',
  address: '所在地',
  addressKana: '所在地のフリガナ',
  phone: '電話番号',
  representative: '代表者名',
  representativeKana: '代表者名のフリガナ',
}

export type ChangeValues = Partial<Record<ChangeField, string>>

/** From the stored JSON: only what may change, whatever else stands there. */
export function readChangeValues(stored: unknown): ChangeValues {
  if (stored === null || typeof stored !== 'object') return {}
  const entries = Object.entries(stored).filter(
    (entry): entry is [ChangeField, string] =>
      (changeFields as readonly string[]).includes(entry[0]) && typeof entry[1] === 'string',
  )
  return Object.fromEntries(entries)
}
