import { normaliseDigits } from '@/lib/domain/text/digits'

export const accountNumberMaxDigits = 7

/**
 * 口座番号 (利用開始申請 5.): at most 7 half-width digits. R-VER-2: leading zeros and short forms are one
 * number, so the key that gets hashed has none.
 */
export function accountNumberKey(typed: string): string | undefined {
  const digits = normaliseDigits(typed)
  if (!/^\d{1,7}$/.test(digits)) return undefined
  return digits.replace(/^0+(?=\d)/, '')
}

export function accountNumberProblem(typed: string): string | undefined {
  if (normaliseDigits(typed) === '') return '口座番号を入力してください。'
  return accountNumberKey(typed) === undefined ? '口座番号は7桁以内の数字で入力してください。' : undefined
}
