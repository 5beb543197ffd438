import { home, requirePlace } from '@/app/(institution)/organisation/require-place'
import { PortalPage } from '@/app/portal-page'
import { AskingTable } from '@/components/organisation/asking-table'
import { InvitationTable } from '@/components/organisation/invitation-table'
import { MemberTable } from '@/components/organisation/member-table'
import { ButtonLink } from '@/components/ui/button'
import { Heading } from '@/components/ui/heading'
import { readPeople } from '@/lib/queries/people'
import { DoneNotice } from './done-notice'

export default async function PeoplePage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const { viewer, organisation } = await requirePlace('/organisation/people')
  const { done } = await searchParams
  const { asManager, members, asking, invitations } = await readPeople(viewer)
  return (
    <PortalPage title="利用者" way={[home]} wide>
      <DoneNotice done={done} />
      <p className="mb-6">{organisation.name}の利用者です。</p>
      {asking.length > 0 && (
        <>
          <Heading level={2}>参加の申込み</Heading>
          <AskingTable rows={asking} />
        </>
      )}
      <Heading level={2}>利用者の一覧</Heading>
      <MemberTable rows={members} asManager={asManager} />
      {asManager ? (
        <>
          <Heading level={2}>招待中の方</Heading>
          <InvitationTable rows={invitations} now={viewer.now} />
          <p className="mt-6">
            <ButtonLink href="/organisation/people/invite">利用者を招待する</ButtonLink>
          </p>
        </>
      ) : (
        <p className="mt-6">利用者の招待や役割の変更は、管理者ができます。</p>
      )}
    </PortalPage>
  )
}
