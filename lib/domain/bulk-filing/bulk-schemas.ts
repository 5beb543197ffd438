import { z } from 'zod'

export const bulkIdSchema = z.object({ id: z.uuid() })

const line = z.coerce.number().int().positive()

export const rowPlaceSchema = z.object({ id: z.uuid(), line })

/** Whatever was typed into the row is kept, right or wrong (R-ALL-1); its rules are those of the notice. */
export const rowSchema = z.object({ id: z.uuid(), line }).catchall(z.string())
