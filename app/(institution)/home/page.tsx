import { PortalPage } from '@/app/portal-page'
import { members, requireViewer } from '@/app/require-viewer'
import type { Viewer } from '@/lib/adapters/session'
import { facilityKindLabel } from '@/lib/domain/facility/kind'
import { prefectureLabel } from '@/lib/domain/facility/prefecture'
import { listClosedFacilities } from '@/lib/queries/closed-facilities'
import { listWaiting, readHome } from '@/lib/queries/home'
import { countAsking, listOwnPlaces } from '@/lib/queries/organisation'
import { ClosedNotice } from './closed-notice'
import { MyMenu } from './menu'
import { DoneNotice, Switcher, WaitingPlaces } from './places'
import { Steps } from './steps'
import { WaitingList } from './waiting'

export default async function HomePage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const viewer = await requireViewer(members, '/home')
  const [cases, waiting, places, asking, closed] = await Promise.all([
    readHome(viewer),
    listWaiting(viewer),
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
      <WaitingList waiting={waiting} />
      <Steps cases={cases} />
      {viewer.organisation && <MyMenu {...viewer} />}
      <Switcher places={places} />
    </PortalPage>
  )
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
