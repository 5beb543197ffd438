import { normaliseDigits } from '@/lib/domain/text/digits'

/**
 * 法人番号 (13 digits, 国税庁): the check digit comes first,
 * 9 − (Σ Pn × Qn mod 9), Pn = n-th digit of the base from the right, Qn = 1 for odd n, 2 for even n.
 * It is 1–9, so a leading zero is always wrong.
 */
export function corporateCheckDigit(base: string): string {
  const sum = [...base]
    .reverse()
    .reduce((total, character, index) => total + Number(character) * (index % 2 === 0 ? 1 : 2), 0)
  return String(9 - (sum % 9))
}

export function isCorporateNumber(text: string): boolean {
  const digits = normaliseDigits(text)
  return /^\d{13}$/.test(digits) && corporateCheckDigit(digits.slice(1)) === digits[0]
}
