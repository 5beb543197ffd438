import { notFound, redirect } from 'next/navigation'
import { bulkWay } from '@/app/(insurer)/notices/bulk/way'
import { PortalPage } from '@/app/portal-page'
import { requireViewer } from '@/app/require-viewer'
import { findBulkFiling } from '@/lib/queries/bulk-filings'
import { findBulkRow } from '@/lib/queries/bulk-rows'
import { RemoveForm } from './remove-form'
import { RowForm } from './row-form'

type Props = { params: Promise<{ id: string; line: string }> }

export default async function RowPage({ params }: Props) {
  const { id, line } = await params
  const viewer = await requireViewer(['association'], `/notices/bulk/${id}/rows/${line}`)
  const filing = await findBulkFiling(viewer, id)
  const row = filing && /^[1-9]\d{0,5}$/.test(line) ? await findBulkRow(viewer, id, Number(line)) : null
  if (!filing || !row) notFound()
  if (row.notice) redirect(`/notices/${row.notice.id}`)
  if (row.state === 'filing') redirect(`/notices/bulk/${id}?tab=filed`)
  const title = `${line}行目の修正`
  return (
    <PortalPage
      title={title}
      way={[...bulkWay, { label: filing.fileName, href: `/notices/bulk/${id}` }]}
      ownHeading
    >
      <RowForm
        title={title}
        kind={filing.kind}
        id={id}
        line={row.line}
        start={{
          values: { ...row.answers },
          problems: row.problems.map(({ field, message }) => ({ field, message })),
        }}
        mended={Object.values(row.mended)}
      />
      <RemoveForm id={id} line={row.line} name={row.answers.name ?? ''} />
    </PortalPage>
  )
}
