import { Whole } from '@/components/review/whole'
import { type Column, Table } from '@/components/ui/table'
import { jstDate } from '@/lib/domain/date/jst'
import { formatDate } from '@/lib/domain/date/wareki'
import { type GroupKind, groupKindLabels } from '@/lib/domain/organisation/group'

type Row = { id: number; kind: GroupKind; name: string; createdAt: Date; people: number; invited: number }

const columns: Column<Row>[] = [
  { id: 'name', header: '名称', cell: ({ name }) => name },
  { id: 'kind', header: '種類', cell: ({ kind }) => groupKindLabels[kind] },
  {
    id: 'people',
    header: '利用者',
    cell: ({ people, invited }) => (
      <Whole>{`${people.toLocaleString('ja-JP')}人${invited > 0 ? `（招待中${invited}人）` : ''}`}</Whole>
    ),
  },
  {
    id: 'createdAt',
    header: '登録日',
    cell: ({ createdAt }) => <Whole>{formatDate(jstDate(createdAt))}</Whole>,
  },
]

/** Associations and coordinators, as the fund sees them. */
export function GroupTable({ groups }: { groups: readonly Row[] }) {
  if (groups.length === 0) {
    return (
      <p>
        登録された団体はまだありません。運用管理者が「団体を登録する」から登録すると、ここに表示されます。
      </p>
    )
  }
  return (
    <Table caption="団体の一覧" hideCaption columns={columns} rows={groups} rowKey={({ id }) => String(id)} />
  )
}
