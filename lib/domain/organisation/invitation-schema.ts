import { z } from 'zod'
import { membershipRoles } from '@/lib/domain/account/membership-role'
import { mailAddressSchema } from '@/lib/domain/text/mail-address'

export const roleSchema = z.enum(membershipRoles, '役割を選んでください。')

/** What a 管理者 says to invite somebody (R-REG-8). */
export const invitationSchema = z.object({ email: mailAddressSchema, role: roleSchema })

export type NewInvitation = z.output<typeof invitationSchema>
