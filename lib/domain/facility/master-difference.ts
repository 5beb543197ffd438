import { formatPhone } from '@/lib/domain/text/format-phone'
import { formatPostalCode } from '@/lib/domain/text/postal-code'
/** The part of a master row that a clerk holds the document against; missing values are null. */
export type MasterValues = {
  name: string
  nameKana: string | null
  postalCode: string | null
  address: string | null
  phone: string | null
}

export type MasterField = keyof MasterValues

const fields: readonly MasterField[] = ['name', 'nameKana', 'postalCode', 'address', 'phone']

/**
 * R-VER-5: what to look at twice. A value that an import changed after the application was sent (the document was
 * written against the old one), and a telephone number that is not the one the applicant registered.
 * @param before the master as it was when the application was sent; null when nothing changed since.
 * @returns per field the sentence that stands beside the value.
 */
export function masterDifferences(
  now: MasterValues,
  before: MasterValues | null,
  registered: { phone: string },
): Partial<Record<MasterField, string>> {
  const found: Partial<Record<MasterField, string>> = {}
  for (const field of fields) {
    if (before && before[field] !== now[field]) {
      found[field] =
        `申請のあとに変わりました。申請のときは「${shownAs(field, before[field]) || '記載なし'}」です。`
    }
  }
  if (now.phone && now.phone !== registered.phone) {
    found.phone ??= `登録者が入力した電話番号（${formatPhone(registered.phone)}）と異なります。`
  }
  return found
}

function shownAs(field: MasterField, value: string | null): string {
  if (field === 'phone') return formatPhone(value ?? '')
  return field === 'postalCode' ? formatPostalCode(value ?? '') : (value ?? '')
}
