import { Pagination } from '@/components/ui/pagination'
import { StatusTag } from '@/components/ui/status-tag'
import { type Column, Table } from '@/components/ui/table'
import type { ListName } from '@/lib/domain/list/columns'

type Row = { number: string; name: string; services: string[] | null; marked: boolean; warnings: string[] }

const headers = {
  institutions: {
    number: '機関番号',
    name: '実施機関名',
    services: '受託業務',
    marked: 'オンライン資格確認による受付',
  },
  insurers: {
    number: '保険者番号',
    name: '委託元保険者名',
    services: '委託範囲',
    marked: 'インボイス制度対応',
  },
} as const

function columns(list: ListName): Column<Row>[] {
  const header = headers[list]
  return [
    { id: 'name', header: header.name, cell: ({ name }) => name },
    {
      id: 'number',
      header: header.number,
      cell: ({ number }) => <span className="whitespace-nowrap">{number}</span>,
    },
    { id: 'services', header: header.services, cell: Services },
    {
      id: 'marked',
      header: header.marked,
      cell: ({ services, marked }) => (services === null ? '' : marked ? yes[list] : no[list]),
    },
  ]
}

const yes = { institutions: 'できる', insurers: '必要' } as const
const no = { institutions: 'できない', insurers: '不要' } as const

function Services({ services, warnings }: Row) {
  if (services === null) return <StatusTag tone="warning">未入力</StatusTag>
  return (
    <div className="flex flex-col gap-1">
      <ul>
        {services.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {warnings.map((sentence) => (
        <p key={sentence} className="text-solid-gray-700">
          確認してください：{sentence}
        </p>
      ))}
    </div>
  )
}

type Board = { rows: readonly Row[]; count: number; previous?: string; next?: string }

/** The rows of a list; each is a link to its form. */
export function ListTable({ list, board, collects }: { list: ListName; board: Board; collects: boolean }) {
  const { rows, count, previous, next } = board
  return (
    <>
      <Table
        caption={`${count.toLocaleString('ja-JP')}件`}
        columns={columns(list)}
        rows={rows}
        rowKey={({ number }) => number}
        rowHref={({ number }) => `/lists/${list}/rows/${number}`}
        empty={<p>{collects ? nothingYet[list] : nothingToEnter}</p>}
      />
      <Pagination
        previousHref={previous && `/lists/${list}?before=${previous}`}
        nextHref={next && `/lists/${list}?after=${next}`}
      />
    </>
  )
}

const nothingYet = {
  institutions:
    '一覧表に行がありません。機関番号を入力して行を追加するか、ファイルを読み込むと、ここに並びます。',
  insurers:
    '一覧表に行がありません。保険者番号を入力して行を追加するか、ファイルを読み込むと、ここに並びます。',
} as const

const nothingToEnter =
  '一覧表に登録できる施設がありません。施術所は一覧表の対象ではありません。保険者は、オンライン資格確認用コードが反映されると登録できます。'
