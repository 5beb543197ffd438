import { checkDigit, passesCheckDigit } from '@/lib/domain/check-digit'
import { isPrefecture } from '@/lib/domain/facility/prefecture'
import { normaliseDigits } from '@/lib/domain/text/digits'

export const qualificationCodeSerialMax = 999_999

/**
 * オンライン資格確認用コード (R-INS-8): 都道府県 of the 所在地 (01–47) + 9 + serial of six digits + check digit over
 * these nine in every prefecture. It splits into 都道府県 and 機関コード（7桁） for the account registration.
 */
export type QualificationCode = { text: string; prefecture: string; serial: number; code: string }

export function formatQualificationCode(prefecture: string, serial: number): string {
  if (!isPrefecture(prefecture)) throw new RangeError(`prefecture ${prefecture}`)
  if (!Number.isInteger(serial) || serial < 1 || serial > qualificationCodeSerialMax) {
    throw new RangeError(`serial ${serial}`)
  }
  const body = `${prefecture}9${String(serial).padStart(6, '0')}`
  return body + checkDigit(body)
}

export function parseQualificationCode(text: string): QualificationCode | undefined {
  const digits = normaliseDigits(text)
  const parts = /^(\d{2})9(\d{6})\d$/.exec(digits)
  const [, prefecture, serial] = parts ?? []
  if (!prefecture || !serial || !isPrefecture(prefecture) || !passesCheckDigit(digits)) return undefined
  if (Number(serial) === 0) return undefined
  return { text: digits, prefecture, serial: Number(serial), code: digits.slice(3) }
}
