import { type Column, Table } from '@/components/ui/table'
import type { GoodRow } from '@/lib/domain/list/compare-file'
import { mostShown, RestOfRows } from './rest-of-rows'

type Props = { caption: string; rows: readonly GoodRow[] }

/** The rows that would be changed, each cell before and after. */
export function FileChanges({ caption, rows }: Props) {
  return <Rows caption={caption} rows={rows} columns={[...about, changes]} />
}

/** The rows that would be added, and what is worth a second look. */
export function FileAdditions({ caption, rows }: Props) {
  const warned = rows.some(({ warnings }) => warnings.length > 0)
  return <Rows caption={caption} rows={rows} columns={warned ? [...about, warnings] : about} />
}

function Rows({ caption, rows, columns }: Props & { columns: readonly Column<GoodRow>[] }) {
  const shown = rows.slice(0, mostShown)
  return (
    <>
      <Table
        caption={caption}
        hideCaption
        columns={columns}
        rows={shown}
        rowKey={({ line }) => String(line)}
      />
      <RestOfRows count={rows.length - shown.length} />
    </>
  )
}

const about: Column<GoodRow>[] = [
  { id: 'line', header: '行', cell: ({ line }) => <span className="whitespace-nowrap">{line}行目</span> },
  {
    id: 'number',
    header: '番号',
    cell: ({ row }) => <span className="whitespace-nowrap">{row.number}</span>,
  },
  { id: 'name', header: '名称', cell: ({ row }) => row.name },
]

const changes: Column<GoodRow> = {
  id: 'changes',
  header: '変更の内容',
  cell: ({ changes: cells, warnings: sentences }) => (
    <ul className="flex flex-col gap-2">
      {cells.map(({ label, before, after }) => (
        <li key={label}>
          {label}：{before || '（空欄）'} → {after || '（空欄）'}
        </li>
      ))}
      <Warnings sentences={sentences} />
    </ul>
  ),
}

const warnings: Column<GoodRow> = {
  id: 'warnings',
  header: '確認してください',
  cell: ({ warnings: sentences }) => (
    <ul className="flex flex-col gap-2">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  ),
}

function Warnings({ sentences }: { sentences: readonly string[] }) {
  return sentences.map((sentence) => (
    <li key={sentence} className="text-solid-gray-700">
      確認してください：{sentence}
    </li>
  ))
}
