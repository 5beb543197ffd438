import { formatReceiptNumber } from '@/lib/domain/application/receipt-number'

/** 受付番号 of a change request: like that of an application, with C in place of A. */
export function formatChangeNumber(askedAt: Date, serial: number): string {
  return `C${formatReceiptNumber(askedAt, serial).slice(1)}`
}
