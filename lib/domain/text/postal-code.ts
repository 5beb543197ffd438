import { normaliseDigits } from '@/lib/domain/text/digits'

/** 郵便番号: kept as 7 digits, shown as NNN-NNNN (D-10). */
export function normalisePostalCode(text: string): string {
  return normaliseDigits(text).replace(/^〒/, '')
}

export function postalCodeProblem(text: string): string | undefined {
  const code = normalisePostalCode(text)
  if (code === '') return '郵便番号を入力してください。'
  return /^\d{7}$/.test(code) ? undefined : '郵便番号は7桁の数字で入力してください。'
}

export function formatPostalCode(text: string): string {
  return normalisePostalCode(text).replace(/^(\d{3})(\d{4})$/, '$1-$2')
}
