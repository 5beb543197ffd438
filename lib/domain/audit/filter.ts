import { type AuditName, auditEvents } from '@/lib/domain/audit/event'
import type { LocalDate } from '@/lib/domain/date/jst'
import { readDate } from '@/lib/domain/date/read-date'
import type { Problem } from '@/lib/domain/problem'
import { isUuid } from '@/lib/domain/uuid'

/** What part of the log is looked at. Dates are JST days, both included. */
export type AuditFilter = {
  from?: LocalDate
  to?: LocalDate
  name?: AuditName
  /** The account of a member of staff: an opaque id, never a name or an address (R-ALL-7). */
  by?: string
  /** The number of an application, a notice or a device. */
  number?: string
}

export const auditFilterFields = ['from', 'to', 'name', 'by', 'number'] as const

type Typed = Partial<Record<string, string | string[]>>

/** Reads the filter of an address; what cannot be read is said, and left out. */
export function readAuditFilter(search: Typed): { filter: AuditFilter; problems: Problem[] } {
  const text = (field: string) => (typeof search[field] === 'string' ? search[field].trim() : '')
  const problems: Problem[] = []
  const date = (field: 'from' | 'to', label: string) => {
    if (!text(field)) return undefined
    const read = readDate(text(field))
    if (read.problem !== undefined) problems.push({ field, message: `${label}：${read.problem}` })
    return read.date
  }
  const filter: AuditFilter = { from: date('from', '開始日'), to: date('to', '終了日') }
  if (filter.from && filter.to && filter.from > filter.to)
    problems.push({ field: 'to', message: '終了日は、開始日以降の日付を入力してください。' })
  const name = text('name')
  if (isAuditName(name)) filter.name = name
  else if (name) problems.push({ field: 'name', message: '操作を選び直してください。' })
  const by = text('by')
  if (isUuid(by)) filter.by = by
  else if (by) problems.push({ field: 'by', message: '職員を選び直してください。' })
  const number = text('number').normalize('NFKC').toUpperCase()
  if (/^[A-Z]?[0-9-]{1,20}$/.test(number)) filter.number = number
  else if (number)
    problems.push({
      field: 'number',
      message: '番号は、受付番号または端末のIDを半角の英数字とハイフンで入力してください。',
    })
  return { filter, problems }
}

function isAuditName(text: string): text is AuditName {
  return Object.hasOwn(auditEvents, text)
}
