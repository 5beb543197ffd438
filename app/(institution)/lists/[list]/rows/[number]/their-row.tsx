import { Heading } from '@/components/ui/heading'
import { type Column, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { type CellChange, changedCells } from '@/lib/domain/list/difference'
import type { WrittenRow } from '@/lib/domain/list/written-row'

const columns: Column<CellChange>[] = [
  { id: 'label', header: '項目', cell: ({ label }) => label },
  { id: 'before', header: 'この一覧表', cell: ({ before }) => before || '（空欄）' },
  { id: 'after', header: '機関が入力した内容', cell: ({ after }) => after || '（空欄）' },
]

type Props = { number: string; kept: WrittenRow; theirs: WrittenRow }

/** Where the institution itself says something else, the coordinator sees it and decides (R-LST-4). */
export function TheirRow({ number, kept, theirs }: Props) {
  const changes = changedCells('institutions', kept, theirs)
  if (changes.length === 0) return null
  return (
    <section>
      <Heading level={2}>機関が入力した内容との違い</Heading>
      <Table
        caption="機関が入力した内容との違い"
        hideCaption
        columns={columns}
        rows={changes}
        rowKey={({ label }) => label}
      />
      <p className="mt-4">
        <TextLink href={`/lists/institutions/rows/${number}?theirs=1`}>
          機関が入力した内容をフォームに取り込む
        </TextLink>
        （「保存する」を押すまで、一覧表は変わりません。）
      </p>
    </section>
  )
}
