import { notFound, redirect } from 'next/navigation'
import { bulkWay } from '@/app/(insurer)/notices/bulk/way'
import { PortalPage } from '@/app/portal-page'
import { requireViewer } from '@/app/require-viewer'
import { runOfArrival } from '@/lib/domain/month/calendar'
import { latePromise, runPromise, secondsToCutoff } from '@/lib/domain/notice/promise'
import { findBulkFiling } from '@/lib/queries/bulk-filings'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { FileForm } from './file-form'

const title = '届出の提出'

export default async function FilePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireViewer(['association'], `/notices/bulk/${id}/file`)
  const filing = await findBulkFiling(viewer, id)
  if (!filing) notFound()
  const { good, wrong } = filing.counts
  if (good === 0) redirect(`/notices/bulk/${id}`)
  const settings = await readCalendarSettings()
  const run = runOfArrival(viewer.now, settings)
  return (
    <PortalPage
      title={title}
      way={[...bulkWay, { label: filing.fileName, href: `/notices/bulk/${id}` }]}
      ownHeading
    >
      <FileForm
        title={title}
        id={id}
        kind={filing.kind}
        good={good}
        wrong={wrong}
        agent={`${viewer.organisation?.name ?? ''}　${viewer.name}`}
        words={{
          promise: runPromise(filing.kind, run, settings),
          late: latePromise(filing.kind, run, settings),
          seconds: secondsToCutoff(viewer.now, run, settings),
        }}
      />
    </PortalPage>
  )
}
