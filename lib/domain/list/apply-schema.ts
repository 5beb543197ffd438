import { z } from 'zod'
import { listNames } from '@/lib/domain/list/columns'

/** The button under the preview of a file: what was seen, and what becomes of the rows it lacks. */
export const applyFileSchema = z.object({
  list: z.enum(listNames),
  digest: z.string().max(64),
  removeAbsent: z
    .string()
    .optional()
    .transform((sent) => sent === 'on'),
})
