import type { FacilityKind } from '@/lib/domain/facility/kind'
import { type Answers, parseAnswers } from './answers'
import { verificationChoices, verificationMethodLabels } from './verification'

export type ShownAnswer = { field: string; label: string; value: string }

/** The answers as they are read back: on the check page, the receipt, the clerk's screen. Files are not among them. */
export function shownAnswers(answers: Answers, kind: FacilityKind): ShownAnswer[] {
  const { staffCount, deviceCount, verificationMethod } = parseAnswers(answers)
  const shown = [
    { field: 'staffCount', label: '職員数', value: `${staffCount}人` },
    { field: 'deviceCount', label: '申請台数', value: `${deviceCount}台` },
    { field: 'consent', label: '利用規約への同意', value: '同意する' },
  ]
  if (verificationChoices(kind).length < 2 || !verificationMethod) return shown
  const value = verificationMethodLabels[verificationMethod]
  return [{ field: 'verificationMethod', label: '施設の確認方法', value }, ...shown]
}
