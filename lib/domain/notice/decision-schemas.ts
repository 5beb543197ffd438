import { z } from 'zod'
import { freeTextProblem } from '@/lib/domain/text/free-text'
import { isUuid } from '@/lib/domain/uuid'
import {
  noticeRejectReason,
  noticeRemark,
  noticeRequestText,
  noticeWithdrawReason,
  paperDiscardReason,
} from './decision-words'
import { noticeFieldNames } from './fields'
import type { FieldRequest } from './requests'

/** A decision names the notice and the version of it that was on the screen (R-CLK-2). */
const seen = { id: z.string(), version: z.coerce.number().int() }

/** The list that the notice was opened from, as its address names it. */
const list = z.string().optional()

export const noticeRejectSchema = z.object({ ...seen, comment: requiredText(noticeRejectReason) })

/** What a clerk typed from paper is taken back only with a reason, since the filer is not there to give one (R-INS-11). */
export const paperWithdrawSchema = z.object({ ...seen, list, comment: requiredText(noticeWithdrawReason) })

export const paperDiscardSchema = z.object({ ...seen, comment: requiredText(paperDiscardReason) })

/** An empty 備考 takes the old one away. */
export const noticeRemarkSchema = z.object({
  ...seen,
  list,
  remark: z
    .string()
    .default('')
    .transform((typed, context) => {
      const message = freeTextProblem(typed, noticeRemark)
      if (message) context.addIssue({ code: 'custom', message })
      return typed.trim() || null
    }),
})

/** Each request stands at the field it is about; at least one (R-CLK-4). */
export const noticeSendBackSchema = z.looseObject(seen).transform(({ id, version, ...typed }, context) => {
  const requests = noticeFieldNames.flatMap((field): FieldRequest[] => {
    const own = typed[`request-${field}`]
    const message = typeof own === 'string' ? own.trim() : ''
    const problem = freeTextProblem(message, noticeRequestText)
    if (problem) context.addIssue({ code: 'custom', message: problem, path: [`request-${field}`] })
    return message ? [{ field, message }] : []
  })
  if (requests.length === 0) {
    context.addIssue({ code: 'custom', path: [''], message: noRequest })
  }
  return { id, version, requests }
})

const noRequest = '差し戻すには、直してほしい項目を1つ以上選び、その内容を入力してください。'

export type ChosenRow = { id: string; version: number }

/** `<id>.<version>` for each chosen row, as the list sends them; whatever else stands there is left out. */
export function readChosenRows(chosen: string | readonly string[] | undefined): ChosenRow[] {
  const words = chosen === undefined ? [] : [chosen].flat().flatMap((text) => text.split(' '))
  const rows = words.flatMap((word): ChosenRow[] => {
    const [id = '', version = ''] = word.split('.')
    return isUuid(id) && /^\d{1,9}$/.test(version) ? [{ id, version: Number(version) }] : []
  })
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

export function writeChosenRows(rows: readonly ChosenRow[]): string {
  return rows.map(({ id, version }) => `${id}.${version}`).join(' ')
}

/** Choosing nothing is a sentence, no error page. */
export const nothingChosen = '届出が選ばれていません。一覧で届出を選んでから、もう一度操作してください。'

export const chosenSchema = z.object({
  list,
  chosen: z
    .string()
    .default('')
    .transform((typed, context) => {
      const rows = readChosenRows(typed)
      if (rows.length === 0) context.addIssue({ code: 'custom', path: [''], message: nothingChosen })
      return rows
    }),
})

export function requiredText(words: { label: string; max: number }) {
  return z
    .string()
    .default('')
    .transform((typed, context) => {
      const text = typed.trim()
      const message = text ? freeTextProblem(text, words) : `${words.label}を入力してください。`
      if (message) context.addIssue({ code: 'custom', message })
      return text
    })
}
