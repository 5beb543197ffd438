import { typeset } from './typeset'

export type NoticeReceipt = {
  receiptNumber: string
  receivedAt: string
  /** 導入届 or 廃止届, by its full name. */
  kind: string
  insurerName: string
  insurerNumber: string
  /** The insurer's own organisation, or the association that files for it. */
  filedFrom: string
  filedBy: string
  /** R-INS-6: the run, the day of the code, the day of the account. */
  promise: string
  answers: { label: string; value: string }[]
  next: string
}

/** 受付票 of a filed notice (R-INS-4: one per insurer, also of those an association filed together). */
export function drawNoticeReceipt(receipt: NoticeReceipt): Promise<Uint8Array> {
  return typeset('notice-receipt', receipt)
}
