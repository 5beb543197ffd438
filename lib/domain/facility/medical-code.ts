import { checkDigit, passesCheckDigit } from '@/lib/domain/check-digit'
import { basePrefecture, isPrefectureNumber } from '@/lib/domain/facility/prefecture'

/** 点数表番号: 1 医科, 3 歯科, 4 調剤, 6 訪問看護. */
export type ScheduleDigit = '1' | '3' | '4' | '6'

/** 埼玉・千葉・東京・神奈川: every 医科 code of the bureaus' 2025-08 lists has its check over six digits only. */
const sixDigitPrefectures = ['11', '12', '13', '14']

/**
 * 医療機関コード (7 digits), MHLW 設定要領 第4-5: the check digit is over 都道府県 + 点数表 + the first six digits;
 * in prefectures 11–14 over the six digits alone. Where nobody knows which of the two holds
 * (歯科・薬局 there, and the alternates 61–64) either is accepted. D-7.
 */
export function passesMedicalRule(prefecture: string, code: string, schedule: ScheduleDigit = '1'): boolean {
  if (!isPrefectureNumber(prefecture) || !/^\d{7}$/.test(code)) return false
  const overNine = passesCheckDigit(prefecture + schedule + code)
  if (!sixDigitPrefectures.includes(basePrefecture(prefecture))) return overNine
  const overSix = passesCheckDigit(code)
  return isKnownSixDigitRule(prefecture, schedule) ? overSix : overSix || overNine
}

/** The 7-digit code for six digits, for seeds and tests. */
export function completeMedicalCode(prefecture: string, six: string, schedule: ScheduleDigit = '1'): string {
  return six + checkDigit(isKnownSixDigitRule(prefecture, schedule) ? six : prefecture + schedule + six)
}

function isKnownSixDigitRule(prefecture: string, schedule: ScheduleDigit): boolean {
  return sixDigitPrefectures.includes(prefecture) && schedule === '1'
}
