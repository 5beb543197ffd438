import { readDate } from '@/lib/domain/date/read-date'
import { formatDateInFull } from '@/lib/domain/date/wareki'
import { filerPositionLabels, filerPositions, isTicked } from '@/lib/domain/notice/answers'
import { normaliseDigits } from '@/lib/domain/text/digits'
import { formatPhone } from '@/lib/domain/text/format-phone'
import { normaliseKana } from '@/lib/domain/text/kana'
import { trimName } from '@/lib/domain/text/name'
import { normalisePhone } from '@/lib/domain/text/phone'
import { formatPostalCode } from '@/lib/domain/text/postal-code'
import { type NoticeAnswers, type NoticeField, noticeFields } from './fields'
import type { NoticeKind } from './kind'

export type ShownAnswer = { field: NoticeField; label: string; text: string }

type Shape = (typed: string) => string

const shapes: Partial<Record<NoticeField, Shape>> = {
  filedOn: inFull,
  abolishedOn: inFull,
  filerIs: (typed) => {
    const known = filerPositions.find((position) => position === typed)
    return known ? filerPositionLabels[known] : ''
  },
  code: normaliseDigits,
  insurerNumber: normaliseDigits,
  postalCode: formatPostalCode,
  phone: (typed) => formatPhone(normalisePhone(typed)),
  nameKana: normaliseKana,
  addressKana: normaliseKana,
  representativeKana: normaliseKana,
}

/** Every answer as it will be filed, in the order of the paper form; the two kinds stand in one line. */
export function shownAnswers(kind: NoticeKind, answers: NoticeAnswers): ShownAnswer[] {
  return noticeFields(kind)
    .filter(({ field }) => isShown(field, answers))
    .map(({ field, label }) =>
      field === 'kindCheckup'
        ? { field, label: '機関の種別', text: kindsInWords(answers) }
        : { field, label, text: (shapes[field] ?? trimName)(answers[field] ?? '') },
    )
}

/** An answer as it was typed, right or wrong, so that two of them can be told apart. */
export function typedInWords(field: NoticeField, typed = ''): string {
  if (field === 'kindCheckup' || field === 'kindGuidance') return isTicked(typed) ? '該当する' : '該当しない'
  const shown = field === 'filerIs' ? shapes.filerIs?.(typed) : typed.trim()
  return shown || '（入力なし）'
}

function isShown(field: NoticeField, answers: NoticeAnswers): boolean {
  if (field === 'kindGuidance') return false
  return (field !== 'agentPost' && field !== 'agentName') || answers.filerIs === 'AGENT'
}

function kindsInWords({ kindCheckup, kindGuidance }: NoticeAnswers): string {
  const kinds = [isTicked(kindCheckup) && 'ア 特定健診機関', isTicked(kindGuidance) && 'イ 特定保健指導機関']
  return kinds.filter(Boolean).join('、')
}

function inFull(typed: string): string {
  const { date } = readDate(typed)
  return date === undefined ? typed : formatDateInFull(date)
}
