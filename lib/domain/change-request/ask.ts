import { addressProblem } from '@/lib/domain/notice/field-problem'
import type { Problem } from '@/lib/domain/problem'
import { freeTextProblem } from '@/lib/domain/text/free-text'
import { kanaProblem, normaliseKana } from '@/lib/domain/text/kana'
import { nameProblem, trimName } from '@/lib/domain/text/name'
import { normalisePhone, phoneProblem } from '@/lib/domain/text/phone'
import { normalisePostalCode, postalCodeProblem } from '@/lib/domain/text/postal-code'
import { type ChangeField, type ChangeValues, changeFields } from './fields'

type Rule = { problem: (typed: string) => string | undefined; kept: (typed: string) => string }

const kana = (label: string, max: number, digits = false): Rule => ({
  problem: (typed) => kanaProblem(typed, { label, max, digits }),
  kept: normaliseKana,
})

/** As on the notices (R-INS-1, R-INS-3), kept as the master keeps it. */
const rules: Record<ChangeField, Rule> = {
  name: { problem: (typed) => nameProblem(typed, { label: '名称', max: 80 }), kept: trimName },
  nameKana: kana('名称のフリガナ', 160, true),
  postalCode: { problem: postalCodeProblem, kept: normalisePostalCode },
  address: { problem: addressProblem, kept: trimName },
  addressKana: kana('所在地のフリガナ', 240, true),
  phone: { problem: phoneProblem, kept: normalisePhone },
  representative: { problem: (typed) => nameProblem(typed, { label: '代表者名', max: 60 }), kept: trimName },
  representativeKana: kana('代表者名のフリガナ', 120),
}

/** What a name is changed with: its reading goes along, since the old one no longer fits. */
const readings: Partial<Record<ChangeField, ChangeField>> = {
  name: 'nameKana',
  address: 'addressKana',
  representative: 'representativeKana',
}

/**
 * R-INS-14: what differs from today, before and after. A field that was not sent, stays as it is, or
 * always was empty is not looked at; a new name needs its フリガナ.
 */
export function changesOf(
  before: ChangeValues,
  typed: ChangeValues,
): { before: ChangeValues; after: ChangeValues } {
  const changed = changeFields.filter(
    (field) => typed[field] !== undefined && keptAs(field, typed[field]) !== keptAs(field, before[field]),
  )
  return {
    before: Object.fromEntries(changed.map((field) => [field, before[field] ?? ''])),
    after: Object.fromEntries(changed.map((field) => [field, keptAs(field, typed[field])])),
  }
}

export function changeProblems(before: ChangeValues, typed: ChangeValues, reason: string): Problem[] {
  const { after } = changesOf(before, typed)
  const changed = Object.keys(after) as ChangeField[]
  if (changed.length === 0) {
    return [
      { field: 'name', message: '変わる項目がありません。変更する項目を、新しい内容に書き換えてください。' },
    ]
  }
  const withReadings = changeFields.filter(
    (field) => changed.includes(field) || changed.some((name) => readings[name] === field),
  )
  const problems = withReadings.map((field) => ({ field, message: rules[field].problem(typed[field] ?? '') }))
  return [...problems, { field: 'reason', message: reasonProblem(reason) }].flatMap(({ field, message }) =>
    message ? [{ field, message }] : [],
  )
}

export function reasonProblem(reason: string): string | undefined {
  if (reason.trim() === '') return '変更の理由を入力してください。'
  return freeTextProblem(reason, { label: '変更の理由', max: 300 })
}

function keptAs(field: ChangeField, typed: string | undefined): string {
  return typed === undefined || typed.trim() === '' ? '' : rules[field].kept(typed)
}
