import { freeTextProblem } from '@/lib/domain/text/free-text'

/** Short enough to be kept for a sign-in that ran out while it was being written. */
export const messageText = { label: 'メッセージ', max: 800 }

/** @param files how many files go along: one without words is a message too. */
export function messageProblem(typed: string, files: number): string | undefined {
  if (typed.trim() === '' && files === 0) return 'メッセージを入力してください。'
  return freeTextProblem(typed.trim(), messageText)
}
