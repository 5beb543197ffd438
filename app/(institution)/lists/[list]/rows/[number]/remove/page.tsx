import { notFound } from 'next/navigation'
import { requireList } from '@/app/(institution)/lists/require-list'
import { wayToList } from '@/app/(institution)/lists/way'
import { PortalPage } from '@/app/portal-page'
import { openListRow } from '@/lib/queries/list-row'
import { RemoveForm } from './remove-form'

const title = '一覧表から外す確認'

export default async function RemovePage({ params }: { params: Promise<{ list: string; number: string }> }) {
  const { number } = await params
  const { viewer, list } = await requireList(params, `/rows/${encodeURIComponent(number)}/remove`)
  const opened = await openListRow(viewer, list, number)
  if (!opened || opened.version === 0) notFound()
  const { version, row } = opened
  return (
    <PortalPage title={title} way={wayToList(viewer.role, list)} ownHeading>
      <RemoveForm
        {...{ title, list, number, seen: version, name: row.name ?? '' }}
        isPublic={viewer.role !== 'coordinator'}
      />
    </PortalPage>
  )
}
