import { checkDigit, passesCheckDigit } from '@/lib/domain/check-digit'
import { isPrefecture } from '@/lib/domain/facility/prefecture'
import { normaliseDigits } from '@/lib/domain/text/digits'
import { type CodeKindDigit, codeKindDigitDefault, codeKindDigits } from './kind-digit'

export const qualificationCodeSerialMax = 999_999

/**
 * オンライン資格確認用コード (R-INS-8): 都道府県 of the 所在地 (01–47) + 9, or what the setting says + serial of six
 * digits + check digit over these nine in every prefecture. It splits into 都道府県 and 機関コード（7桁） for the account registration.
 */
export type QualificationCode = {
  text: string
  prefecture: string
  kindDigit: CodeKindDigit
  serial: number
  code: string
}

export function formatQualificationCode(
  prefecture: string,
  serial: number,
  kindDigit: CodeKindDigit = codeKindDigitDefault,
): string {
  if (!isPrefecture(prefecture)) throw new RangeError(`prefecture ${prefecture}`)
  if (!Number.isInteger(serial) || serial < 1 || serial > qualificationCodeSerialMax) {
    throw new RangeError(`serial ${serial}`)
  }
  const body = `${prefecture}${kindDigit}${String(serial).padStart(6, '0')}`
  return body + checkDigit(body)
}

export function parseQualificationCode(text: string): QualificationCode | undefined {
  const digits = normaliseDigits(text)
  const parts = /^(\d{2})(\d)(\d{6})\d$/.exec(digits)
  const [, prefecture, third, serial] = parts ?? []
  const kindDigit = codeKindDigits.find((known) => known === third)
  if (!prefecture || !kindDigit || !serial || !isPrefecture(prefecture) || !passesCheckDigit(digits))
    return undefined
  if (Number(serial) === 0) return undefined
  return { text: digits, prefecture, kindDigit, serial: Number(serial), code: digits.slice(3) }
}

/**
 * The whole code of 都道府県 and 機関コード（7桁）: the check digit says which third digit it was issued with, since each
 * digit in that place gives another one. Undefined where it fits none.
 */
export function wholeQualificationCode(prefecture: string, code: string): QualificationCode | undefined {
  for (const digit of codeKindDigits) {
    const whole = parseQualificationCode(prefecture + digit + code)
    if (whole) return whole
  }
  return undefined
}
