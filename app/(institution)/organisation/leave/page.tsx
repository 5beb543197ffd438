import { home, requirePlace } from '@/app/(institution)/organisation/require-place'
import { PortalPage } from '@/app/portal-page'
import { TextLink } from '@/components/ui/text-link'
import { isLastManager, possibleSuccessors } from '@/lib/domain/organisation/last-manager'
import { refusalMessages } from '@/lib/domain/refusal'
import { readPeople } from '@/lib/queries/people'
import { LeaveForm } from './leave-form'

const title = 'この機関の利用をやめる'

export default async function LeavePage() {
  const { viewer, place, organisation } = await requirePlace('/organisation/leave')
  const people = (await readPeople(viewer)).members.filter(({ canSignIn }) => canSignIn)
  const last = isLastManager(people, place.id)
  const candidates = possibleSuccessors(people, place.id)
  const stuck = last && candidates.length === 0
  return (
    <PortalPage
      title={title}
      way={[home, { label: '機関の情報', href: '/organisation' }]}
      ownHeading={!stuck}
    >
      {stuck ? (
        <NobodyElse />
      ) : (
        <LeaveForm
          title={title}
          organisation={organisation.name}
          successors={last ? candidates.map(({ id, name }) => ({ value: String(id), label: name })) : []}
        />
      )}
    </PortalPage>
  )
}

function NobodyElse() {
  return (
    <>
      <p className="mb-4">{refusalMessages.LAST_MANAGER}</p>
      <p>
        ほかに利用者がいないときは、<TextLink href="/organisation/people/invite">後任の方を招待</TextLink>
        してください。参加が済むと、この画面から引き継げます。
      </p>
    </>
  )
}
