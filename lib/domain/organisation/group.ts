import { z } from 'zod'
import { mailAddressSchema } from '@/lib/domain/text/mail-address'
import { nameProblem, trimName } from '@/lib/domain/text/name'

/** An organisation without facilities, opened by the fund (requirements §1). */
export const groupKinds = ['ASSOCIATION', 'COORDINATOR'] as const

export type GroupKind = (typeof groupKinds)[number]

export const groupKindLabels: Record<GroupKind, string> = {
  ASSOCIATION: '保険者団体',
  COORDINATOR: '契約とりまとめ機関・代表保険者',
}

/** As long as 代理人の役職 on a notice, where an association's name stands. */
export const groupNameMaxLength = 60

export function groupNameProblem(kind: GroupKind, name: string): string | undefined {
  return nameProblem(name, { label: `${groupKindLabels[kind]}の名称`, max: groupNameMaxLength })
}

/** The form by which an admin opens one. */
export const newGroupSchema = z.object({
  kind: z.enum(groupKinds, '種類を選んでください。'),
  name: z
    .string()
    .superRefine((text, context) => {
      const message = nameProblem(text, { label: '名称', max: groupNameMaxLength })
      if (message) context.addIssue({ code: 'custom', message })
    })
    .transform(trimName),
  email: mailAddressSchema,
})
