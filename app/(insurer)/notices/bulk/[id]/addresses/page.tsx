import { notFound, redirect } from 'next/navigation'
import { bulkWay } from '@/app/(insurer)/notices/bulk/way'
import { PortalPage } from '@/app/portal-page'
import { requireViewer } from '@/app/require-viewer'
import { type Column, Table } from '@/components/ui/table'
import { findBulkFiling, listRewritable } from '@/lib/queries/bulk-filings'
import { RewriteForm } from './rewrite-form'

const title = '所在地の書き換え'
/** Nobody reads more before deciding; the rest is counted. */
const shown = 300

/** R-INS-3: before and after stand side by side, and the association decides. */
export default async function AddressesPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireViewer(['association'], `/notices/bulk/${id}/addresses`)
  const filing = await findBulkFiling(viewer, id)
  if (!filing) notFound()
  const rows = await listRewritable(id)
  if (rows.length === 0) redirect(`/notices/bulk/${id}`)
  return (
    <PortalPage
      title={title}
      way={[...bulkWay, { label: filing.fileName, href: `/notices/bulk/${id}` }]}
      ownHeading
      wide
    >
      <RewriteForm title={title} id={id} count={rows.length} />
      <div className="mt-8">
        <Table
          caption="書き換える前と後"
          columns={columns}
          rows={rows.slice(0, shown)}
          rowKey={({ line }) => String(line)}
          rowHref={({ line }) => `/notices/bulk/${id}/rows/${line}`}
        />
      </div>
      {rows.length > shown && <p className="mt-2">ほかに{rows.length - shown}件あります。</p>}
    </PortalPage>
  )
}

type Row = Awaited<ReturnType<typeof listRewritable>>[number]

const columns: Column<Row>[] = [
  { id: 'line', header: '行', cell: ({ line }) => <span className="whitespace-nowrap">{line}行目</span> },
  { id: 'before', header: '現在の所在地', cell: ({ before }) => before },
  { id: 'after', header: '書き換えた所在地', cell: ({ after }) => after },
]
