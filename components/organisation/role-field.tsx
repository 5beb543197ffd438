import type { FieldProps } from '@/components/ui/field'
import { RadioGroup } from '@/components/ui/radio-group'
import {
  membershipRoleLabels,
  membershipRoleSupports,
  membershipRoles,
} from '@/lib/domain/account/membership-role'

export function RoleField(field: Pick<FieldProps, 'name' | 'value' | 'problem'>) {
  return (
    <RadioGroup
      {...field}
      label="役割"
      required
      choices={membershipRoles.map((role) => ({
        value: role,
        label: membershipRoleLabels[role],
        support: membershipRoleSupports[role],
      }))}
    />
  )
}
