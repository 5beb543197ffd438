import { type FacilityKind, facilityKindFacts, hasRegistrationSymbol } from '@/lib/domain/facility/kind'
import { isPrefectureNumber } from '@/lib/domain/facility/prefecture'
import { isRegistrationSymbol, normaliseRegistrationSymbol } from '@/lib/domain/facility/registration-symbol'
import { wholeQualificationCode } from '@/lib/domain/insurer-code/qualification-code'

/**
 * `institutionCode` of the device API and 機関コード of the settings PDF (D-7): 都道府県 + kind digit + 7 digits,
 * e.g. 13 1 0270751. A 施術所 has its 登録記号番号 there.
 */
export function formatInstitutionNumber(kind: FacilityKind, prefecture: string, code: string): string {
  if (hasRegistrationSymbol(kind)) return code
  const issued = kind === 'INSURER' ? wholeQualificationCode(prefecture, code) : undefined
  return prefecture + (issued?.kindDigit ?? facilityKindFacts[kind].kindDigit) + code
}

export type InstitutionNumber = { prefecture: string; kindDigit: string; code: string }

/** The three parts of a 10-digit number; undefined for anything else, a 登録記号番号 included. */
export function parseInstitutionNumber(text: string): InstitutionNumber | undefined {
  const [, prefecture, kindDigit, code] = /^(\d{2})(\d)(\d{7})$/.exec(normaliseInstitutionNumber(text)) ?? []
  if (!prefecture || !kindDigit || !code || !isPrefectureNumber(prefecture)) return undefined
  return { prefecture, kindDigit, code }
}

export function normaliseInstitutionNumber(text: string): string {
  return normaliseRegistrationSymbol(text)
}

/** What the device API takes: ten digits, or the 登録記号番号 of a 施術所. */
export function isInstitutionNumber(text: string): boolean {
  return parseInstitutionNumber(text) !== undefined || isRegistrationSymbol(text)
}
