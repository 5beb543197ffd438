import { notFound } from 'next/navigation'
import { home, peopleCrumb, requireManager } from '@/app/(institution)/organisation/require-place'
import { PortalPage } from '@/app/portal-page'
import { SummaryList } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import { isLastManager, possibleSuccessors } from '@/lib/domain/organisation/last-manager'
import { formatPhone } from '@/lib/domain/text/format-phone'
import { findPerson, readPeople, type ShownPerson } from '@/lib/queries/people'
import { RoleForm } from './role-form'

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { viewer } = await requireManager(`/organisation/people/${id}`)
  const person = await findPerson(viewer, id, 'MEMBER')
  if (!person) notFound()
  const people = (await readPeople(viewer)).members.filter(({ canSignIn }) => canSignIn)
  const successors = isLastManager(people, person.id) ? possibleSuccessors(people, person.id) : []
  return (
    <PortalPage title={`${person.name}さん`} way={[home, peopleCrumb]} ownHeading>
      <RoleForm
        title={`${person.name}さん`}
        id={person.id}
        role={person.role}
        successors={successors.map((other) => ({ value: String(other.id), label: other.name }))}
        intro={<About person={person} />}
      />
      <p className="mt-10">
        {person.self ? (
          <TextLink href="/organisation/leave">この機関の利用をやめる</TextLink>
        ) : (
          <TextLink href={`/organisation/people/${id}/remove`}>この方の所属を終了する</TextLink>
        )}
      </p>
    </PortalPage>
  )
}

function About({ person }: { person: ShownPerson }) {
  return (
    <div className="mb-8">
      <SummaryList
        rows={[
          { label: 'メールアドレス', value: <span className="break-all">{person.email}</span> },
          { label: '電話番号', value: person.phone && formatPhone(person.phone) },
        ]}
      />
    </div>
  )
}
