import { PortalPage } from '@/app/portal-page'
import { applicants, requireViewer } from '@/app/require-viewer'
import { Heading } from '@/components/ui/heading'
import { type Task, TaskList } from '@/components/ui/task-list'
import { TextLink } from '@/components/ui/text-link'
import type { Viewer } from '@/lib/adapters/session'
import { homeSteps } from '@/lib/domain/application/home-steps'
import { facilityKindLabel } from '@/lib/domain/facility/kind'
import { prefectureLabel } from '@/lib/domain/facility/prefecture'
import { listClosedFacilities } from '@/lib/queries/closed-facilities'
import { countAsking, listOwnPlaces } from '@/lib/queries/organisation'
import { listOwnApplications } from '@/lib/queries/own-applications'
import { ClosedNotice } from './closed-notice'
import { DoneNotice, Switcher, WaitingPlaces } from './places'

export default async function HomePage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const viewer = await requireViewer(applicants, '/home')
  const [applications, places, asking, closed] = await Promise.all([
    listOwnApplications(viewer),
    listOwnPlaces(viewer),
    countAsking(viewer),
    listClosedFacilities(viewer),
  ])
  return (
    <PortalPage title="マイページ" way={[{ label: 'トップ', href: '/' }]}>
      <DoneNotice done={(await searchParams).done} />
      <ClosedNotice facilities={closed} />
      <WaitingPlaces places={places} asking={asking} />
      {viewer.facilities.length > 0 && <Facilities viewer={viewer} />}
      {viewer.facilities.length > 0 && (
        <>
          <Heading level={2}>利用開始までの手順</Heading>
          <TaskList tasks={homeSteps(applications).map(taskOf)} />
          <p className="mt-6">
            <TextLink href="/applications">申請の一覧</TextLink>
          </p>
        </>
      )}
      <Switcher places={places} />
      {viewer.organisation && (
        <>
          <Heading level={2}>機関と利用者</Heading>
          <ul className="flex list-disc flex-col gap-2 pl-6">
            <li>
              <TextLink href="/organisation">機関の情報</TextLink>
            </li>
            <li>
              <TextLink href="/organisation/people">利用者</TextLink>
            </li>
            <li>
              <TextLink href="/organisation/new">機関の追加</TextLink>
            </li>
          </ul>
        </>
      )}
    </PortalPage>
  )
}

function taskOf(step: ReturnType<typeof homeSteps>[number]): Task {
  return { id: step.id, label: step.label, href: step.href, hint: step.hint, status: step.status }
}

function Facilities({ viewer }: { viewer: Viewer }) {
  return (
    <ul className="flex flex-col gap-2">
      {viewer.facilities.map(({ id, name, kind, prefecture, code }) => (
        <li key={id}>
          <strong>{name}</strong>
          <br />
          {facilityKindLabel(kind)}　{prefectureLabel(prefecture)}　機関コード {code}
        </li>
      ))}
    </ul>
  )
}
