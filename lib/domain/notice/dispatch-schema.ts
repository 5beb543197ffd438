import { z } from 'zod'
import type { LocalDate } from '@/lib/domain/date/jst'
import { readDate } from '@/lib/domain/date/read-date'
import { isUuid } from '@/lib/domain/uuid'
import { nothingChosen } from './decision-schemas'

/** Printed needs no day; sent and undelivered do. */
export const dispatchSchema = z
  .looseObject({ deed: z.enum(['printed', 'dispatched', 'undelivered']), on: z.string().default('') })
  .transform(({ deed, on, ...typed }, context) => {
    const ids = Object.keys(typed).flatMap((name) => {
      const id = name.startsWith('notice-') ? name.slice(7) : ''
      return isUuid(id) ? [id] : []
    })
    if (ids.length === 0) context.addIssue({ code: 'custom', path: [''], message: nothingChosen })
    if (deed === 'printed') return { deed, ids, on: undefined }
    return { deed, ids, on: dayOf(on, context) }
  })

function dayOf(typed: string, context: z.RefinementCtx): LocalDate | undefined {
  const read = typed.trim() === '' ? { problem: '日付を入力してください。' } : readDate(typed)
  if (read.problem) context.addIssue({ code: 'custom', path: ['on'], message: read.problem })
  return 'date' in read ? read.date : undefined
}
