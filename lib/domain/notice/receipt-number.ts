import {
  formatReceiptNumber,
  parseReceiptNumber,
  type ReceiptNumber,
} from '@/lib/domain/application/receipt-number'

/** 受付番号 of a notice: like that of an application, with N in place of A, e.g. N08-0000001-0. */
export function formatNoticeNumber(receivedAt: Date, serial: number): string {
  return `N${formatReceiptNumber(receivedAt, serial).slice(1)}`
}

/** As it is typed: full width, lower case, without hyphens. */
export function parseNoticeNumber(typed: string): ReceiptNumber | undefined {
  const [, rest] = /^[NｎＮn](.*)$/su.exec(typed.trim()) ?? []
  const number = rest === undefined ? undefined : parseReceiptNumber(`A${rest}`)
  return number && { ...number, text: `N${number.text.slice(1)}` }
}
