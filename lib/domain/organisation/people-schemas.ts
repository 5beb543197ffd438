import { z } from 'zod'
import { roleSchema } from './invitation-schema'

const rowId = z.coerce.number().int().positive()

/** The 管理者 who takes over, where one has to be chosen. */
const successor = z
  .string()
  .optional()
  .transform((typed) => (/^\d{1,9}$/.test(typed ?? '') ? Number(typed) : undefined))

export const joinDecisionSchema = z.object({ id: rowId, decision: z.enum(['admit', 'decline']) })

export const roleChangeSchema = z.object({ id: rowId, role: roleSchema, successor })

export const leaveSchema = z.object({ successor })

export const personSchema = z.object({ id: rowId })

export const organisationSchema = z.object({ organisation: rowId })

export const invitationCareSchema = z.object({ id: z.uuid(), what: z.enum(['renew', 'withdraw']) })
