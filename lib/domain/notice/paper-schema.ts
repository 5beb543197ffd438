import type { LocalDate } from '@/lib/domain/date/jst'
import { readDate } from '@/lib/domain/date/read-date'
import { formatDate } from '@/lib/domain/date/wareki'
import { splitInsurerNumber } from '@/lib/domain/insurer-code/insurer-number'
import type { Problem } from '@/lib/domain/problem'
import { insurerNumberProblem } from './field-problem'
import { type NoticeKind, noticeKinds } from './kind'

type Typed = Record<string, string>

/** What a clerk says of a posted notice before its boxes are typed (R-INS-11). */
export type PaperArrival = { kind: NoticeKind; arrivedOn: LocalDate; insurerNumber: string }

/** 8 digits for the number that was typed, to find the insurer in the master. */
export function insurerKey(typed: string): string | undefined {
  return splitInsurerNumber(typed)?.key
}

/** @param known the insurer's number in the master, where it holds the one that was typed. */
export function readPaperArrival(
  typed: Typed,
  today: LocalDate,
  known: string | null,
): { arrival: PaperArrival; problems: [] } | { arrival?: undefined; problems: Problem[] } {
  const { kind: kindTyped = '', arrivedOn = '', insurerNumber = '' } = typed
  const kind = noticeKinds.find((each) => each === kindTyped)
  const found: [string, string | undefined][] = [
    ['kind', kind ? undefined : '届出の種類を選んでください。'],
    ['arrivedOn', arrivedOnProblem(arrivedOn, today)],
    ['insurerNumber', insurerNumberProblem(insurerNumber, known ? { number: known, liveCode: null } : null)],
  ]
  const problems = found.flatMap(([field, message]) => (message ? [{ field, message }] : []))
  const { date } = readDate(arrivedOn)
  if (problems.length > 0 || !kind || !date) return { problems }
  return { arrival: { kind, arrivedOn: date, insurerNumber }, problems: [] }
}

/** 届いた日: a day that has come; it decides the run (R-INS-5, R-INS-11). */
export function arrivedOnProblem(typed: string, today: LocalDate): string | undefined {
  if (typed.trim() === '') return '届いた日を入力してください。'
  const { date, problem } = readDate(typed)
  if (problem) return `届いた日：${problem}`
  if (date !== undefined && date > today) {
    return `届いた日（${formatDate(date)}）が先の日付です。今日（${formatDate(today)}）以前の日付を入力してください。`
  }
  return undefined
}

/** A scan is looked at on the screen and stamped: a PDF or a picture. */
export const scanTypes = ['pdf', 'png'] as const

export const scanTypeProblem = '用紙の画像は、PDFまたはPNGのファイルを選んでください。'
