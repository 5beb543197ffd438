import { parseInsurerNumber, splitInsurerNumber } from '@/lib/domain/insurer-code/insurer-number'
import { columnLabel, type InsurerField, insurerColumns } from '@/lib/domain/list/columns'
import { contactProblems, type ListContact, readContact } from '@/lib/domain/list/contact'
import { readListMark } from '@/lib/domain/list/mark'
import type { Problem } from '@/lib/domain/problem'

/** One row of the 委託元保険者一覧表 (R-LST-1). */
export type InsurerRow = ListContact & {
  /** 保険者番号 as printed: 8 digits, or 6 for 国民健康保険. */
  number: string
  checkup: boolean
  guidance: boolean
  firstInterview: boolean
  /** 備考: the insurer needs インボイス制度対応. */
  invoice: boolean
}

export type TypedInsurerRow = Partial<Record<InsurerField, string>>

/** All that keeps a row out of the list, in the order of its columns; the same for a form and a file. */
export function insurerRowProblems(typed: TypedInsurerRow): Problem[] {
  const problems = [
    ...numberProblems(typed),
    ...contactProblems(typed, '委託元保険者名'),
    ...markProblems(typed),
    ...scopeProblems(typed),
  ]
  return insurerColumns.flatMap(({ field }) => problems.filter((one) => one.field === field))
}

/** @throws RangeError for a row with problems: ask those first. */
export function parseInsurerRow(typed: TypedInsurerRow): InsurerRow {
  const [problem] = insurerRowProblems(typed)
  if (problem) throw new RangeError(problem.message)
  const tick = (field: InsurerField) => readListMark(typed[field] ?? '') === 'SELF'
  return {
    number: splitInsurerNumber(typed.number ?? '')?.printed ?? '',
    ...readContact(typed),
    checkup: tick('checkup'),
    guidance: tick('guidance'),
    firstInterview: tick('firstInterview'),
    invoice: tick('invoice'),
  }
}

/** An official list may carry a number with another check digit (D-7): taken, and worth a second look. */
export function insurerRowWarnings({ number }: InsurerRow): Problem[] {
  if (parseInsurerNumber(number)) return []
  const message =
    '保険者番号の最後の数字（検証番号）が合いません。番号を確かめ、正しいときはそのままにしてください。'
  return [{ field: 'number', message }]
}

function numberProblems({ number = '' }: TypedInsurerRow): Problem[] {
  if (splitInsurerNumber(number)) return []
  const message =
    number.trim() === ''
      ? '保険者番号を入力してください。'
      : '保険者番号は8桁（国民健康保険は6桁）の数字で入力してください。'
  return [{ field: 'number', message }]
}

function markProblems(typed: TypedInsurerRow): Problem[] {
  return insurerColumns.flatMap((column) => {
    if (!('marks' in column)) return []
    const mark = readListMark(typed[column.field] ?? '')
    if (mark === null || mark === 'SELF') return []
    const message = `「${columnLabel(column)}」には、○を入れるか、空欄にしてください。`
    return [{ field: column.field, message }]
  })
}

function scopeProblems(typed: TypedInsurerRow): Problem[] {
  const has = (field: InsurerField) => readListMark(typed[field] ?? '') === 'SELF'
  if (has('checkup') || has('guidance')) return []
  const message =
    '委託範囲に○がありません。特定健康診査と特定保健指導のうち、委託するものに○を入れてください。'
  return [{ field: 'checkup', message }]
}
