import { type Column, Table } from '@/components/ui/table'
import type { WrongRow } from '@/lib/domain/list/compare-file'
import { mostShown, RestOfRows } from './rest-of-rows'

/** Every fault by line, column and value, with how to mend it. */
export function FileWrong({ rows }: { rows: readonly WrongRow[] }) {
  const shown = rows.slice(0, mostShown)
  return (
    <>
      <Table
        caption="誤りのある行"
        hideCaption
        columns={columns}
        rows={shown.flatMap(({ line, cells }) => cells.map((cell) => ({ line, ...cell })))}
        rowKey={({ line, label, message }) => `${line} ${label} ${message}`}
      />
      <RestOfRows count={rows.length - shown.length} />
    </>
  )
}

type Cell = { line: number } & WrongRow['cells'][number]

const columns: Column<Cell>[] = [
  { id: 'line', header: '行', cell: ({ line }) => <span className="whitespace-nowrap">{line}行目</span> },
  { id: 'label', header: '列', cell: ({ label }) => label },
  {
    id: 'value',
    header: '入力内容',
    cell: ({ value }) => <span className="break-all">{value || '（空欄）'}</span>,
  },
  { id: 'message', header: '直し方', cell: ({ message }) => <span className="text-error-2">{message}</span> },
]
