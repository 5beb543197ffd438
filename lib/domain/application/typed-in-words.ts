import type { Answers } from '@/lib/domain/application/answers'
import { verificationMethodLabels, verificationMethods } from '@/lib/domain/application/verification'

export const answerLabels: Record<keyof Answers, string> = {
  verificationMethod: '施設の確認方法',
  accountNumber: '口座番号',
  staffCount: '職員数',
  deviceCount: '申請台数',
  consent: '利用規約への同意',
}

/** An answer as it was typed, right or wrong, so that two of them can be told apart. */
export function typedInWords(field: keyof Answers, typed = ''): string {
  if (field === 'consent') return typed === 'on' ? '同意する' : '同意していない'
  const method = verificationMethods.find((known) => known === typed)
  if (field === 'verificationMethod' && method) return verificationMethodLabels[method]
  return typed.trim() === '' ? '（入力なし）' : typed
}
