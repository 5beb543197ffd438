import { z } from 'zod'
import { personNameMaxLength } from '@/lib/domain/account/registration-schema'
import { staffRoles } from '@/lib/domain/account/role'
import { freeTextProblem } from '@/lib/domain/text/free-text'
import { mailAddressSchema } from '@/lib/domain/text/mail-address'
import { nameProblem, trimName } from '@/lib/domain/text/name'

const reasonMax = 300

const reason = (label: string) =>
  z
    .string()
    .trim()
    .min(1, `${label}を入力してください。`)
    .superRefine((text, context) => {
      const message = freeTextProblem(text, { label, max: reasonMax })
      if (message) context.addIssue({ code: 'custom', message })
    })

const name = (label: string) =>
  z
    .string()
    .superRefine((text, context) => {
      const message = nameProblem(text, { label, max: personNameMaxLength })
      if (message) context.addIssue({ code: 'custom', message })
    })
    .transform(trimName)

const role = z.enum(staffRoles, '役割を選んでください。')

export const newStaffSchema = z.object({
  email: mailAddressSchema,
  lastName: name('姓'),
  firstName: name('名'),
  role,
  reason: reason('登録する理由'),
})

export const staffRoleSchema = z.object({ id: z.string(), role, reason: reason('変更する理由') })

export const staffLockSchema = z.object({ id: z.string(), reason: reason('ロックする理由') })

export const staffUnlockSchema = z.object({ id: z.string(), reason: reason('解除する理由') })

export const staffDecisionSchema = z.object({
  id: z.string(),
  decision: z.enum(['accept', 'refuse', 'withdraw']),
})
