import type { NoticeKind } from './kind'

/** What stands between an insurer and a new notice. */
export type Standing = {
  liveCode: { code: string } | null
  /** Filed and not yet handed back, or a 廃止届 that waits for its day. */
  underWay: { receiptNumber: string | null } | null
}

export const startProblems = {
  UNDER_WAY:
    'この保険者の届出がすでに手続き中です。手続きが終わるのを待つか、その届出を取り下げてから提出してください。',
  HAS_CODE:
    'この保険者には有効なオンライン資格確認用コードがあります。名称・所在地・代表者の変更は「変更の届出」、コードの廃止は「廃止届」で届け出てください。',
  NO_CODE:
    'この保険者には有効なオンライン資格確認用コードがありません。廃止届は、導入届が返還されてコードが付いた後に提出できます。',
} as const

export type StartProblem = keyof typeof startProblems

/** 導入届 only without a live code, 廃止届 only with one, and one notice at a time (R-INS-2, R-INS-10, R-INS-14). */
export function startProblem(kind: NoticeKind, { liveCode, underWay }: Standing): StartProblem | undefined {
  if (underWay) return 'UNDER_WAY'
  if (kind === 'INTRODUCTION') return liveCode ? 'HAS_CODE' : undefined
  return liveCode ? undefined : 'NO_CODE'
}
