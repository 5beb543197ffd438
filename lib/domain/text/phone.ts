import { normaliseDigits } from '@/lib/domain/text/digits'

/** 電話番号 (R-REG-1): half-width digits without a hyphen. Hyphens, brackets and +81 are taken off, not refused. */
export function normalisePhone(text: string): string {
  return normaliseDigits(text)
    .replace(/[()]/g, '')
    .replace(/^\+81(0?)/, '0')
}

export function phoneProblem(text: string): string | undefined {
  const phone = normalisePhone(text)
  if (phone === '') return '電話番号を入力してください。'
  if (/\D/.test(phone)) return '電話番号は数字だけで入力してください。内線番号は入力できません。'
  if (!phone.startsWith('0')) return '電話番号は0から始まる市外局番から入力してください。'
  return /^0[1-9]\d{8,9}$/.test(phone) ? undefined : '電話番号は10桁または11桁の数字で入力してください。'
}
