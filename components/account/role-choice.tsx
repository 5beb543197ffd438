import { fieldsOf } from '@/components/ui/field-state'
import { RadioGroup } from '@/components/ui/radio-group'
import { roleLabels, type StaffRole, staffRoles } from '@/lib/domain/account/role'
import type { FormState } from '@/lib/domain/problem'

const does: Record<StaffRole, string> = {
  clerk: '申請と届出を審査し、届出を確認します。',
  supervisor: '審査に加えて、届出の登録と月次処理を行い、ほかの人の申し出を承認します。',
  admin: '職員、設定、マスタを管理します。申請と届出の判断は行いません。',
  auditor: 'すべての記録を見ます。どの判断も行いません。',
}

export function RoleChoice({ state }: { state: FormState }) {
  return (
    <RadioGroup
      {...fieldsOf(state)('role')}
      label="役割"
      required
      choices={staffRoles.map((role) => ({ value: role, label: roleLabels[role], support: does[role] }))}
    />
  )
}
