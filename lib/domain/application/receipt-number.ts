import { checkDigit, passesCheckDigit } from '@/lib/domain/check-digit'
import { jstDate } from '@/lib/domain/date/jst'
import { normaliseCode } from '@/lib/domain/text/digits'

/**
 * 受付番号 of an application (R-APP-7): A + year of 令和 (two digits) + serial (seven) + check digit,
 * e.g. A08-0000001-0. Read out over the phone, so one wrong digit must show.
 */
export type ReceiptNumber = { text: string; year: number; serial: number }

const firstYearOfReiwa = 2019

export function formatReceiptNumber(receivedAt: Date, serial: number): string {
  if (!Number.isInteger(serial) || serial < 1 || serial > 9_999_999) throw new RangeError(`serial ${serial}`)
  const year = Number(jstDate(receivedAt).slice(0, 4)) - firstYearOfReiwa + 1
  return written(String(year).padStart(2, '0'), String(serial).padStart(7, '0'))
}

/** As it is typed: full width, lower case, without hyphens. */
export function parseReceiptNumber(typed: string): ReceiptNumber | undefined {
  const plain = normaliseCode(typed)
  const [, year, serial] = /^A(\d{2})(\d{7})\d$/.exec(plain) ?? []
  if (!year || !serial || !passesCheckDigit(plain.slice(1))) return undefined
  return { text: written(year, serial), year: Number(year), serial: Number(serial) }
}

function written(year: string, serial: string): string {
  return `A${year}-${serial}-${checkDigit(year + serial)}`
}
