import { readCount } from '@/lib/domain/application/count'
import { deviceCountProblem } from '@/lib/domain/application/device-count'
import { staffCountProblem } from '@/lib/domain/application/staff-count'
import { uncheckedProblem } from '@/lib/domain/application/upload-rule'
import {
  type VerificationMethod,
  verificationChoices,
  verificationMethods,
} from '@/lib/domain/application/verification'
import { accountNumberKey, accountNumberProblem } from '@/lib/domain/facility/account-number'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import type { Problem } from '@/lib/domain/problem'

export const answerFields = [
  'verificationMethod',
  'accountNumber',
  'staffCount',
  'deviceCount',
  'consent',
] as const

/** The draft as it was typed, right or wrong (R-ALL-1, R-APP-6). */
export type Answers = Partial<Record<(typeof answerFields)[number], string>>

/** Files of the field `notice` that were not removed. */
export type AttachedFile = { state: 'RECEIVING' | 'CHECKING' | 'CLEAN' | 'REFUSED' }

/** What a whole form says. A box that is not ticked is not sent at all, and still has to overwrite a tick. */
export function answersOf(form: FormData): Answers {
  const answers: Answers = { consent: '' }
  for (const field of answerFields) {
    const value = form.get(field)
    if (typeof value === 'string') answers[field] = value
  }
  return answers
}

const noticeLabels: Partial<Record<FacilityKind, string>> = {
  MEDICAL: '特定健診・特定保健指導機関届（保険医療機関）',
  JUDO: '受領委任の取扱いに係る承諾の通知',
  ACUPUNCTURE: '受領委任の取扱いに係る承諾の通知',
  EXEMPT: '支払基金又は地方厚生（支）局へ提出した届の写し',
  INSURER: '返還されたオンライン資格確認導入届（保険者）',
}

/** The document to attach (R-APP-1, R-APP-2); where the notice names none, by our decision (R-VER-6). */
export function noticeLabel(kind: FacilityKind): string {
  return noticeLabels[kind] ?? '特定健診・特定保健指導機関届（保険医療機関以外）'
}

export type MissingItem = { field: string; label: string }

/** R-APP-5 [S]: the buttons under 「送信」, in the order of the form; none when all is filled. */
export function missingItems(
  answers: Answers,
  files: readonly AttachedFile[],
  kind: FacilityKind,
  matched = false,
  cited = false,
): MissingItem[] {
  return requiredItems(answers, kind, matched, cited).filter(({ field }) =>
    field === 'notice'
      ? !files.some(({ state }) => state === 'CHECKING' || state === 'CLEAN')
      : isBlank(answers[field]),
  )
}

type Required = { field: keyof Answers | 'notice'; label: string }

function requiredItems(answers: Answers, kind: FacilityKind, matched: boolean, cited: boolean): Required[] {
  const choices = verificationChoices(kind)
  const method = choices.length === 1 ? choices[0] : answers.verificationMethod
  const items: [Required, boolean][] = [
    [{ field: 'verificationMethod', label: '施設の確認方法' }, choices.length > 1],
    [{ field: 'accountNumber', label: '口座番号' }, choices.length > 1 && method === 'ACCOUNT' && !matched],
    [{ field: 'staffCount', label: '職員数' }, true],
    [{ field: 'deviceCount', label: '申請台数' }, true],
    [
      { field: 'notice', label: noticeLabel(kind) },
      !cited && (choices.length === 0 || method === 'DOCUMENT'),
    ],
    [{ field: 'consent', label: '利用規約への同意' }, true],
  ]
  return items.filter(([, required]) => required).map(([item]) => item)
}

/**
 * All that keeps the application from being sent: what is missing and what is wrong, in the order of the form.
 * @param matched whether the account number that was typed has matched (R-VER-1): ① needs nothing more then.
 * @param cited whether a 導入届 that the portal returned stands in for the file (R-VER-4).
 */
export function sendProblems(
  answers: Answers,
  files: readonly AttachedFile[],
  kind: FacilityKind,
  matched = false,
  cited = false,
): Problem[] {
  const missing = missingItems(answers, files, kind, matched, cited).map(({ field }) => field)
  return requiredItems(answers, kind, matched, cited).flatMap(({ field, label }) => {
    const message = missing.includes(field)
      ? missingSentence(field, label)
      : wrongSentence(field, answers, files, kind)
    return message ? [{ field, message }] : []
  })
}

const notYetMatched =
  '口座番号による施設の確認が終わっていません。「施設の確認」を押すか、「② 書類を添付」を選んでください。'

function missingSentence(field: Required['field'], label: string): string {
  if (field === 'notice') return `「${label}」のファイルを添付してください。`
  if (field === 'verificationMethod') return '施設の確認方法を選んでください。'
  if (field === 'consent') {
    return '利用規約を確認し、「上記の利用規約に同意します。」にチェックを入れてください。'
  }
  return `${label}を入力してください。`
}

function wrongSentence(
  field: Required['field'],
  answers: Answers,
  files: readonly AttachedFile[],
  kind: FacilityKind,
): string | undefined {
  const { verificationMethod = '', accountNumber = '', staffCount = '', deviceCount = '' } = answers
  switch (field) {
    case 'verificationMethod':
      return methodOf(verificationMethod, kind) ? undefined : '施設の確認方法を選び直してください。'
    case 'accountNumber':
      // Asked for only while it has not matched.
      return accountNumberProblem(accountNumber) ?? notYetMatched
    case 'staffCount':
      return staffCountProblem(staffCount)
    case 'deviceCount':
      return deviceCountProblem(deviceCount)
    case 'notice':
      return uncheckedProblem(files)
    case 'consent':
      return undefined
  }
}

export type ParsedAnswers = {
  staffCount: number
  deviceCount: number
  verificationMethod: VerificationMethod | null
  /** The key that gets hashed (R-VER-2). */
  accountNumberKey: string | null
}

/** @throws RangeError for answers with `sendProblems`: ask those first. */
export function parseAnswers(answers: Answers): ParsedAnswers {
  const staffCount = readCount(answers.staffCount ?? '')
  const deviceCount = readCount(answers.deviceCount ?? '')
  if (staffCount === undefined || deviceCount === undefined) throw new RangeError('answers with problems')
  const method = verificationMethods.find((known) => known === answers.verificationMethod) ?? null
  const key = method === 'ACCOUNT' ? accountNumberKey(answers.accountNumber ?? '') : undefined
  return { staffCount, deviceCount, verificationMethod: method, accountNumberKey: key ?? null }
}

function methodOf(typed: string, kind: FacilityKind): VerificationMethod | undefined {
  return verificationChoices(kind).find((method) => method === typed)
}

function isBlank(typed: string | undefined): boolean {
  return typed === undefined || typed.trim() === ''
}
