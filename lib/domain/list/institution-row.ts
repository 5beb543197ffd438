import type { LocalDate } from '@/lib/domain/date/jst'
import { readDate } from '@/lib/domain/date/read-date'
import { parseInstitutionNumber } from '@/lib/domain/facility/institution-number'
import { invoiceNumberWarning, parseInvoiceNumber } from '@/lib/domain/facility/invoice-number'
import {
  columnLabel,
  type InstitutionField,
  institutionColumns,
  type ListColumn,
} from '@/lib/domain/list/columns'
import { contactProblems, type ListContact, readContact } from '@/lib/domain/list/contact'
import { institutionNumberSentence } from '@/lib/domain/list/list-number'
import { type ListMark, readListMark } from '@/lib/domain/list/mark'
import type { Problem } from '@/lib/domain/problem'

/** One row of the 実施機関一覧表 (R-LST-2). */
export type InstitutionRow = ListContact & {
  /** 健診・保健指導機関番号: 10 digits. */
  number: string
  groupCheckup: boolean
  individualCheckup: boolean
  anaemia: ListMark | null
  electrocardiogram: ListMark | null
  fundus: ListMark | null
  creatinine: ListMark | null
  additionalItems: boolean
  firstInterview: boolean
  motivational: boolean
  intensive: boolean
  /** 「T」 and 13 digits. */
  invoiceNumber: string | null
  registeredOn: LocalDate | null
  revokedOn: LocalDate | null
  /** ※9: eligibility can be confirmed online, by the existing system or the limited one. */
  onlineCheck: boolean
}

export type TypedInstitutionRow = Partial<Record<InstitutionField, string>>

export const detailFields = ['anaemia', 'electrocardiogram', 'fundus', 'creatinine'] as const
export const tickFields = [
  'groupCheckup',
  'individualCheckup',
  'additionalItems',
  'firstInterview',
  'motivational',
  'intensive',
  'onlineCheck',
] as const

/** R-LST-3: all that keeps a row out of the list, in the order of its columns; the same for a form and a file. */
export function institutionRowProblems(typed: TypedInstitutionRow): Problem[] {
  const problems = [
    ...numberProblems(typed),
    ...contactProblems(typed, '実施機関名'),
    ...markProblems(typed),
    ...serviceProblems(typed),
    ...invoiceProblems(typed),
  ]
  return institutionColumns.flatMap(({ field }) => problems.filter((one) => one.field === field))
}

/** @throws RangeError for a row with problems: ask those first. */
export function parseInstitutionRow(typed: TypedInstitutionRow): InstitutionRow {
  const [problem] = institutionRowProblems(typed)
  if (problem) throw new RangeError(problem.message)
  const tick = (field: (typeof tickFields)[number]) => readListMark(typed[field] ?? '') === 'SELF'
  const detail = (field: (typeof detailFields)[number]) => readListMark(typed[field] ?? '') ?? null
  return {
    number: numberOf(typed) ?? '',
    ...readContact(typed),
    groupCheckup: tick('groupCheckup'),
    individualCheckup: tick('individualCheckup'),
    anaemia: detail('anaemia'),
    electrocardiogram: detail('electrocardiogram'),
    fundus: detail('fundus'),
    creatinine: detail('creatinine'),
    additionalItems: tick('additionalItems'),
    firstInterview: tick('firstInterview'),
    motivational: tick('motivational'),
    intensive: tick('intensive'),
    invoiceNumber: parseInvoiceNumber(typed.invoiceNumber ?? '')?.text ?? null,
    registeredOn: readDate(typed.registeredOn ?? '').date ?? null,
    revokedOn: readDate(typed.revokedOn ?? '').date ?? null,
    onlineCheck: tick('onlineCheck'),
  }
}

/** What is allowed and worth a second look (※3 原則として, and a number that is no 法人番号). */
export function institutionRowWarnings(row: InstitutionRow): Problem[] {
  const warnings: Problem[] = []
  const warn = (field: InstitutionField, message: string) => warnings.push({ field, message })
  const checkup = row.groupCheckup || row.individualCheckup
  if (row.groupCheckup && row.individualCheckup) {
    warn(
      'individualCheckup',
      '実施形態の集団健診と個別健診の両方に○があります。原則としてどちらか一方です。両方を行うときは、そのままにしてください。',
    )
  }
  if (!checkup && (detailFields.some((field) => row[field] !== null) || row.additionalItems)) {
    warn(
      'groupCheckup',
      '詳細項目または追加健診項目に記入がありますが、実施形態（集団健診・個別健診）に○がありません。特定健康診査を受託するときは、実施形態にも○を入れてください。',
    )
  }
  if (row.invoiceNumber && parseInvoiceNumber(row.invoiceNumber)?.warning) {
    warn('invoiceNumber', `登録番号：${invoiceNumberWarning}`)
  }
  return warnings
}

function numberOf({ number = '' }: TypedInstitutionRow): string | undefined {
  const parts = parseInstitutionNumber(number)
  return parts && parts.prefecture + parts.kindDigit + parts.code
}

function numberProblems(typed: TypedInstitutionRow): Problem[] {
  if (numberOf(typed)) return []
  const message =
    (typed.number ?? '').trim() === ''
      ? '健診・保健指導機関番号を入力してください。'
      : institutionNumberSentence
  return [{ field: 'number', message }]
}

function markProblems(typed: TypedInstitutionRow): Problem[] {
  return institutionColumns.flatMap((column) => {
    if (!('marks' in column)) return []
    const mark = readListMark(typed[column.field] ?? '')
    if (mark === undefined) return [{ field: column.field, message: unreadable(column) }]
    if (mark === 'SUBCONTRACTED' && column.marks === 'tick') {
      const message = `「${columnLabel(column)}」に△は使えません。△（再委託により実施）は、詳細項目だけに使えます。受託するときは○、しないときは空欄にしてください。`
      return [{ field: column.field, message }]
    }
    return []
  })
}

function unreadable(column: ListColumn): string {
  const signs = column.marks === 'tick' ? '○' : '○か△'
  return `「${columnLabel(column)}」には、${signs}を入れるか、空欄にしてください。`
}

/** ※3 and ※5. */
function serviceProblems(typed: TypedInstitutionRow): Problem[] {
  const has = (field: InstitutionField) => readListMark(typed[field] ?? '') === 'SELF'
  const checkup = has('groupCheckup') || has('individualCheckup')
  if (!checkup && !has('motivational') && !has('intensive')) {
    const message =
      '受託業務に○がありません。特定健康診査の実施形態、動機付け支援、積極的支援のうち、受託するものに○を入れてください。'
    return [{ field: 'groupCheckup', message }]
  }
  if (has('firstInterview') && !(checkup && has('motivational') && has('intensive'))) {
    const message =
      '健診当日初回面接は、特定健康診査（実施形態）、動機付け支援、積極的支援のすべてを受託する機関だけが受託できます。○を外すか、ほかの項目にも○を入れてください。'
    return [{ field: 'firstInterview', message }]
  }
  return []
}

/** ※6–※8. */
function invoiceProblems({
  invoiceNumber = '',
  registeredOn = '',
  revokedOn = '',
}: TypedInstitutionRow): Problem[] {
  const problems: Problem[] = []
  const given = invoiceNumber.trim() !== ''
  if (given && !parseInvoiceNumber(invoiceNumber)) {
    const message = '登録番号は、「T」と13桁の数字で入力してください（例：T1234567890123）。'
    problems.push({ field: 'invoiceNumber', message })
  }
  const days = { registeredOn: dayOf(registeredOn), revokedOn: dayOf(revokedOn) }
  for (const [field, label] of [
    ['registeredOn', '登録年月日'],
    ['revokedOn', '取消年月日'],
  ] as const) {
    const { problem, date } = days[field]
    if (problem) problems.push({ field, message: `${label}：${problem}` })
    else if (date && !given) {
      const message = `${label}だけが入力されています。登録番号も入力するか、${label}を空欄にしてください。`
      problems.push({ field, message })
    }
  }
  const [from, to] = [days.registeredOn.date, days.revokedOn.date]
  if (from && to && to < from) {
    const message = '取消年月日は、登録年月日以後の日付を入力してください。'
    problems.push({ field: 'revokedOn', message })
  }
  return problems
}

function dayOf(typed: string): { date?: LocalDate; problem?: string } {
  return typed.trim() === '' ? {} : readDate(typed)
}
