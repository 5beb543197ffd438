import { formatInstitutionNumber, parseInstitutionNumber } from '@/lib/domain/facility/institution-number'
import { type FacilityKind, hasRegistrationSymbol } from '@/lib/domain/facility/kind'
import { splitInsurerNumber } from '@/lib/domain/insurer-code/insurer-number'
import type { ListName } from '@/lib/domain/list/columns'

/**
 * 健診・保健指導機関番号 of a facility. A 施術所 has none and takes on no 特定健診; an insurer has one once its
 * オンライン資格確認用コード is published.
 */
export function listNumber(facility: {
  kind: FacilityKind
  prefecture: string
  code: string
}): string | undefined {
  const { kind, prefecture, code } = facility
  if (hasRegistrationSymbol(kind) || !/^\d{7}$/.test(code)) return undefined
  return formatInstitutionNumber(kind, prefecture, code)
}

/** The number of a new row as somebody typed it, in the one form that addresses and rows have. */
export function readTypedNumber(list: ListName, typed: string): { number: string } | { problem: string } {
  if (list === 'insurers') {
    const number = splitInsurerNumber(typed)?.printed
    return number ? { number } : { problem: '保険者番号は8桁（国民健康保険は6桁）の数字で入力してください。' }
  }
  const parts = parseInstitutionNumber(typed)
  return parts
    ? { number: parts.prefecture + parts.kindDigit + parts.code }
    : { problem: institutionNumberSentence }
}

export const institutionNumberSentence =
  '健診・保健指導機関番号は10桁の数字（都道府県2桁、区分1桁、機関コード7桁）で入力してください。'
