import { type Column, Table } from '@/components/ui/table'
import { roleLabels, type StaffRole, staffRoles } from '@/lib/domain/account/role'

type Right = { of: string; label: string; by: readonly StaffRole[] }

const columns: Column<Right>[] = [
  { id: 'of', header: '対象', cell: ({ of }) => of },
  { id: 'label', header: '操作', cell: ({ label }) => label },
  ...staffRoles.map((role) => ({
    id: role,
    header: roleLabels[role],
    cell: ({ by }: Right) => (by.includes(role) ? '○' : '－'),
  })),
]

export function RightsTable({ rights }: { rights: readonly Right[] }) {
  return (
    <Table
      caption="役割ごとにできること（○：できる、－：できない）"
      columns={columns}
      rows={rights}
      rowKey={({ of, label }) => `${of} ${label}`}
    />
  )
}
