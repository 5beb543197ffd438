import { isCorporateNumber } from '@/lib/domain/facility/corporate-number'
import { normaliseCode } from '@/lib/domain/text/digits'

/**
 * 適格請求書発行事業者 登録番号 (実施機関一覧表 ※6): "T" + 13 digits, written with or without the T.
 * Sole proprietors' numbers need not pass the check of a 法人番号: warn, never refuse.
 */
export type InvoiceNumber = { text: string; warning?: string }

export const invoiceNumberWarning =
  '法人番号の検査数字と合いません。個人事業者の番号であればそのまま進み、法人の番号であればもう一度確かめてください。'

export function parseInvoiceNumber(typed: string): InvoiceNumber | undefined {
  const [, digits] = /^T?(\d{13})$/.exec(normaliseCode(typed)) ?? []
  if (!digits) return undefined
  return isCorporateNumber(digits)
    ? { text: `T${digits}` }
    : { text: `T${digits}`, warning: invoiceNumberWarning }
}
