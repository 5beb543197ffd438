import { readCount } from '@/lib/domain/application/count'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import type { Answers } from './answers'
import { verificationChoices, verificationMethodLabels, verificationMethods } from './verification'

export type ShownAnswer = { field: string; label: string; value: string }

/**
 * The answers as they are read back: on the check page, the receipt, the clerk's screen. Files are not among them.
 * What cannot be read yet, in an application that is being corrected, stands there as it was typed.
 */
export function shownAnswers(answers: Answers, kind: FacilityKind): ShownAnswer[] {
  const shown = [
    { field: 'staffCount', label: '職員数', value: counted(answers.staffCount, '人') },
    { field: 'deviceCount', label: '申請台数', value: counted(answers.deviceCount, '台') },
    { field: 'consent', label: '利用規約への同意', value: '同意する' },
  ]
  const method = verificationMethods.find((known) => known === answers.verificationMethod)
  if (verificationChoices(kind).length < 2 || !method) return shown
  return [
    { field: 'verificationMethod', label: '施設の確認方法', value: verificationMethodLabels[method] },
    ...shown,
  ]
}

function counted(typed: string | undefined, unit: string): string {
  const count = readCount(typed ?? '')
  return count === undefined ? typed?.trim() || '（入力なし）' : `${count}${unit}`
}
