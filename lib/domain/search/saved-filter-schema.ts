import { z } from 'zod'
import { freeTextProblem } from '@/lib/domain/text/free-text'
import { filterName } from './saved-filter'
import { listAddress } from './search-schema'

const name = z.string().transform((typed, context) => {
  const trimmed = typed.trim()
  const message = trimmed ? freeTextProblem(trimmed, filterName) : `${filterName.label}を入力してください。`
  if (message) context.addIssue({ code: 'custom', message })
  return trimmed
})

export const saveFilterSchema = z.object({ name, address: listAddress })
export const renameFilterSchema = z.object({ id: z.string(), name })
export const removeFilterSchema = z.object({ id: z.string() })
