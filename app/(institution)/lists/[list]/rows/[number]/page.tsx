import { notFound } from 'next/navigation'
import { requireList } from '@/app/(institution)/lists/require-list'
import { wayToList } from '@/app/(institution)/lists/way'
import { PortalPage } from '@/app/portal-page'
import { formRow } from '@/lib/domain/list/row-schema'
import { openListRow } from '@/lib/queries/list-row'
import { readOnlineCheckQuestion } from '@/lib/queries/online-check'
import { InstitutionRowForm } from './institution-row-form'
import { InsurerRowForm } from './insurer-row-form'
import { TheirRow } from './their-row'

type Props = {
  params: Promise<{ list: string; number: string }>
  searchParams: Promise<{ theirs?: string }>
}

/** One row of the viewer's list, kept or new. */
export default async function RowPage({ params, searchParams }: Props) {
  const { number } = await params
  const { viewer, list } = await requireList(params, `/rows/${encodeURIComponent(number)}`)
  const opened = await openListRow(viewer, list, number)
  if (!opened) notFound()
  const { version, row, theirs } = opened
  const adopt = theirs !== null && (await searchParams).theirs !== undefined
  const shown = formRow(list, adopt ? { ...row, ...theirs } : row)
  const question = list === 'institutions' ? await readOnlineCheckQuestion(viewer, number) : undefined
  const title = version === 0 ? '行の追加' : '行の変更'
  const form = { title, number, seen: version, row: shown }
  return (
    <PortalPage title={title} way={wayToList(viewer.role, list)} ownHeading>
      {list === 'institutions' ? (
        <InstitutionRowForm {...form} question={question} />
      ) : (
        <InsurerRowForm {...form} />
      )}
      {theirs && !adopt && <TheirRow number={number} kept={row} theirs={theirs} />}
    </PortalPage>
  )
}
