import { passesCheckDigit } from '@/lib/domain/check-digit'
import { isPrefectureNumber } from '@/lib/domain/facility/prefecture'
import { normaliseDigits } from '@/lib/domain/text/digits'

/**
 * 保険者番号 (MHLW 設定要領 第1): 法別番号2 + 都道府県番号2 + 保険者別番号3 + 検証番号1;
 * 国民健康保険 has no 法別番号 and six digits. Typed as 6 digits, or padded to 8 with zeros
 * (特定健診 XML), it is one and the same insurer: `key` is what is compared.
 */
export type InsurerNumber = {
  /** Eight digits, padded with zeros on the left. */
  key: string
  /** As printed on the paper form, left-justified: 8 digits, or 6 for 国民健康保険. */
  printed: string
  /** 法別番号; null for 国民健康保険. */
  law: string | null
  /** 01–47, or 51–97. */
  prefecture: string
}

/** The kinds of insurer that run 特定健診 (domain facts §3.4); other 法別番号 get a warning, not a refusal. */
const checkupLaws = ['01', '02', '06', '31', '32', '33', '34']

export function parseInsurerNumber(text: string): InsurerNumber | undefined {
  const number = splitInsurerNumber(text)
  return number && passesCheckDigit(number.printed) ? number : undefined
}

/** By its form alone: what an official list says is taken with a wrong check digit too (D-7). */
export function splitInsurerNumber(text: string): InsurerNumber | undefined {
  const digits = normaliseDigits(text)
  if (!/^(\d{6}|\d{8})$/.test(digits)) return undefined
  const key = digits.padStart(8, '0')
  const national = key.startsWith('00')
  const prefecture = key.slice(2, 4)
  if (!isPrefectureNumber(prefecture)) return undefined
  return {
    key,
    printed: national ? key.slice(2) : key,
    law: national ? null : key.slice(0, 2),
    prefecture,
  }
}

/** Whether this 法別番号 is one of those that usually run 特定健診; where not, ask for a second look. */
export function isCheckupLaw(law: string | null): boolean {
  return law === null || checkupLaws.includes(law)
}
