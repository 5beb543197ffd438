import { accountNumberKey, accountNumberProblem } from '@/lib/domain/facility/account-number'
import type { Answers } from './answers'

/** R-VER-3: so many failures per facility and per account in 24 hours, then ② only. */
export const accountMatchTries = 5

/** `left` is how many tries remain; NO_MATCH is also the answer where no number is on file. */
export type AccountMatch =
  | { outcome: 'MATCHED' }
  | { outcome: 'NO_MATCH'; left: number }
  | { outcome: 'LOCKED' }
  | { outcome: 'UNREADABLE' }

export const matchedSentence = '口座番号を照合し、施設を確認しました（照合済み）。'

export const lockedSentence =
  '口座番号の照合は、24時間に5回までです。回数の上限に達したため、「② 書類を添付」を選んで書類を添付してください。入力した内容は残っています。'

/** What to say at 口座番号; undefined where all is well. R-ALL-1: what happened and what to do next. */
export function accountMatchProblem(match: AccountMatch, typed: string): string | undefined {
  switch (match.outcome) {
    case 'MATCHED':
      return undefined
    case 'LOCKED':
      return lockedSentence
    case 'UNREADABLE':
      return accountNumberProblem(typed)
    case 'NO_MATCH':
      return match.left > 0
        ? `入力した口座番号では施設を確認できませんでした。番号を確認して、もう一度「施設の確認」を押してください（あと${match.left}回）。確認できないときは、「② 書類を添付」を選んでください。`
        : `入力した口座番号では施設を確認できませんでした。${lockedSentence}`
  }
}

/** A match holds for the number that was typed and for method ①; with either of them changed it is lost. */
export function keepsMatch(before: Answers, after: Answers): boolean {
  return (
    after.verificationMethod === 'ACCOUNT' &&
    accountNumberKey(after.accountNumber ?? '') === accountNumberKey(before.accountNumber ?? '')
  )
}
