import { typeset } from './typeset'

export type FilingSummary = {
  /** 導入届 or 廃止届, by its full name. */
  kind: string
  fileName: string
  filedFrom: string
  filedBy: string
  /** R-INS-6, one sentence a run; usually one. */
  promises: string[]
  notices: { receiptNumber: string; insurerNumber: string; name: string; receivedAt: string }[]
}

/** What an association filed with one file, on one list (R-INS-4); 3 500 notices are a hundred pages. */
export function drawFilingSummary(summary: FilingSummary): Promise<Uint8Array> {
  const count = summary.notices.length.toLocaleString('ja-JP')
  return typeset('notice-summary', { ...summary, count })
}
