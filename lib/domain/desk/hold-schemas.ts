import { z } from 'zod'

/** The list that the case was opened from, as its address names it. */
const list = z.string().optional()

export const claimSchema = z.object({ id: z.string(), list })

/** `goOn` is the page of a decision, with the version that was seen. */
export const takeOverSchema = z.object({
  id: z.string(),
  from: z.string(),
  list,
  goOn: z
    .string()
    .regex(/^(approve|send-back|hold|resume|reject|register|remark|withdraw)\?version=\d{1,9}$/)
    .optional()
    .catch(undefined),
})

/** `page` is the case's on which the news stood; else it was the top page. */
export const seeNewsSchema = z.object({
  news: z.string(),
  page: z
    .string()
    .regex(/^\/staff\/(applications|notices)\/[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
  list,
})

export const undoSchema = z.object({ id: z.string(), version: z.coerce.number().int(), list })
