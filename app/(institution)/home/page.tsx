import { PortalPage } from '@/app/portal-page'
import { applicants, requireViewer } from '@/app/require-viewer'
import { Heading } from '@/components/ui/heading'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { type Task, TaskList } from '@/components/ui/task-list'
import { TextLink } from '@/components/ui/text-link'
import type { Viewer } from '@/lib/adapters/session'
import { homeSteps } from '@/lib/domain/application/home-steps'
import { facilityKindLabel } from '@/lib/domain/facility/kind'
import { prefectureLabel } from '@/lib/domain/facility/prefecture'
import { listOwnApplications } from '@/lib/queries/own-applications'

export default async function HomePage() {
  const viewer = await requireViewer(applicants, '/home')
  const applications = await listOwnApplications(viewer)
  return (
    <PortalPage title="マイページ" way={[{ label: 'トップ', href: '/' }]}>
      {viewer.facilities.length === 0 ? <NoFacility /> : <Facilities viewer={viewer} />}
      {viewer.facilities.length > 0 && (
        <>
          <Heading level={2}>利用開始までの手順</Heading>
          <TaskList tasks={homeSteps(applications).map(taskOf)} />
          <p className="mt-6">
            <TextLink href="/applications">申請の一覧</TextLink>
          </p>
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

function NoFacility() {
  return (
    <NotificationBanner title="施設の管理者の承認を待っています。" tone="info">
      <p>
        登録した施設には、すでに利用者がいます。施設の管理者が承認すると、申請の画面を使えるようになります。
      </p>
    </NotificationBanner>
  )
}
