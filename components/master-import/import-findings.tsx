import { Disclosure } from '@/components/ui/disclosure'
import { Heading } from '@/components/ui/heading'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { type Column, Table } from '@/components/ui/table'
import { prefectureLabel } from '@/lib/domain/facility/prefecture'
import { importColumnLabel } from '@/lib/domain/master-import/column-label'
import type { ImportReport, ImportSample } from '@/lib/domain/master-import/report'
import type { RowProblem } from '@/lib/domain/row-problem'

/** So many rows are shown; nobody mends more by looking at a screen. */
const SHOWN = 100

type Found = { refused: number; rowErrors: readonly RowProblem[]; report: ImportReport }

/** What stands behind the counts: examples of each change, and each cell to mend. */
export function ImportFindings({ found: { refused, rowErrors, report } }: { found: Found }) {
  const { samples, warnings, undo } = report
  return (
    <>
      {undo && undo.keptCount > 0 && (
        <NotificationBanner title={`${undo.keptCount}件は取り消さずに残しました。`} tone="warning">
          <p>取り込みのあとに利用者が使い始めたためです。</p>
          <ul className="list-disc pl-6">
            {undo.kept.map((kept) => (
              <li key={`${kept.prefecture} ${kept.code}`}>{named(kept)}</li>
            ))}
          </ul>
        </NotificationBanner>
      )}
      {refused > 0 && (
        <section>
          <Heading level={2}>誤りのある行</Heading>
          <Problems caption="誤りのある行" rows={rowErrors} count={refused} />
        </section>
      )}
      {warnings && warnings.count > 0 && (
        <Disclosure summary={`注意がある行（${warnings.count.toLocaleString('ja-JP')}件。取り込みます）`}>
          <Problems caption="注意がある行" rows={warnings.first} count={warnings.count} />
        </Disclosure>
      )}
      <Samples title="追加の例" rows={samples?.added} />
      <Samples title="変更の例" rows={samples?.changed} />
      <Samples title="閉鎖の例" rows={samples?.gone} />
    </>
  )
}

function Problems({ caption, rows, count }: { caption: string; rows: readonly RowProblem[]; count: number }) {
  const shown = rows.slice(0, SHOWN)
  return (
    <>
      <Table
        caption={caption}
        hideCaption
        rows={shown}
        columns={problemColumns}
        rowKey={({ line, column, message }) => `${line} ${column} ${message}`}
      />
      {count > shown.length && (
        <p className="mt-2">ほかに{(count - shown.length).toLocaleString('ja-JP')}行あります。</p>
      )}
    </>
  )
}

const problemColumns: Column<RowProblem>[] = [
  { id: 'line', header: '行', number: true, cell: ({ line }) => `${line}行目` },
  { id: 'column', header: '列', cell: ({ column }) => column || '行全体' },
  {
    id: 'value',
    header: '内容',
    cell: ({ value }) => <span className="break-all">{value || '（空）'}</span>,
  },
  { id: 'message', header: '理由', cell: ({ message }) => message },
]

function Samples({ title, rows = [] }: { title: string; rows?: readonly ImportSample[] }) {
  if (rows.length === 0) return null
  return (
    <section>
      <Heading level={2}>{title}</Heading>
      <ul className="flex list-disc flex-col gap-3 pl-6">
        {rows.map((row) => (
          <li key={`${row.prefecture} ${row.code}`}>
            {named(row)}
            {row.changes.map(({ column, from, to }) => (
              <p key={column}>
                {importColumnLabel(column)}：<del>{from || '（空）'}</del> → <ins>{to || '（空）'}</ins>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function named({ prefecture, code, name }: { prefecture: string; code: string; name: string }): string {
  return `${prefectureLabel(prefecture)}　${code}　${name}`
}
