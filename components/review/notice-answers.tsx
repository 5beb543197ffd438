import { type Column, Table } from '@/components/ui/table'
import type { ComparedAnswer } from '@/lib/domain/notice/master-comparison'

/** What was filed, in the order of the paper form, beside the master; what differs is marked (R-VER-5). */
export function NoticeAnswersTable({ answers }: { answers: readonly ComparedAnswer[] }) {
  return (
    <Table
      caption="届出の内容と、保険者マスタの登録内容"
      hideCaption
      rows={answers}
      rowKey={({ field }) => field}
      columns={columns}
    />
  )
}

const columns: Column<ComparedAnswer>[] = [
  { id: 'label', header: '項目', cell: ({ label }) => <div className="md:min-w-32">{label}</div> },
  {
    id: 'text',
    header: '届出の内容',
    cell: ({ text, differs }) => (
      <div className="min-w-0 wrap-anywhere">
        {differs ? <mark className="bg-yellow-100 px-1">{text}</mark> : text || '―'}
        {differs && (
          <p>
            <strong>相違あり</strong>
          </p>
        )}
      </div>
    ),
  },
  {
    id: 'master',
    header: 'マスタの登録内容',
    cell: ({ master }) => (
      <div className="min-w-0 wrap-anywhere">{master === undefined ? '―' : (master ?? '記載なし')}</div>
    ),
  },
]
