import { notFound, redirect } from 'next/navigation'
import { home, peopleCrumb, requireManager } from '@/app/(institution)/organisation/require-place'
import { PortalPage } from '@/app/portal-page'
import { findPerson } from '@/lib/queries/people'
import { RemoveForm } from './remove-form'

const title = '所属を終了する'

export default async function RemovePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { viewer, organisation } = await requireManager(`/organisation/people/${id}/remove`)
  const person = await findPerson(viewer, id, 'MEMBER')
  if (!person) notFound()
  if (person.self) redirect('/organisation/leave')
  const way = [home, peopleCrumb, { label: `${person.name}さん`, href: `/organisation/people/${id}` }]
  return (
    <PortalPage title={title} way={way} ownHeading>
      <RemoveForm id={person.id} title={title} name={person.name} organisation={organisation.name} />
    </PortalPage>
  )
}
