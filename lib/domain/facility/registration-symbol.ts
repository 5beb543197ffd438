import { normaliseCode } from '@/lib/domain/text/digits'

export const registrationSymbolMaxLength = 12

/** 登録記号番号 of a 施術所 (D-8): up to 12 letters and digits, hyphens dropped. */
export function normaliseRegistrationSymbol(text: string): string {
  return normaliseCode(text)
}

export function isRegistrationSymbol(text: string): boolean {
  return /^[0-9A-Z]{1,12}$/.test(text)
}
