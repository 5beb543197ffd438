import { holders, settingsWay } from '@/app/(account)/account/holders'
import { PortalPage } from '@/app/portal-page'
import { requireViewer } from '@/app/require-viewer'
import { Heading } from '@/components/ui/heading'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { type Column, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { formatInstant } from '@/lib/domain/date/wareki'
import { findOwnSessions, type OwnSession } from '@/lib/queries/own-sessions'
import { EndButton, EndOthersButton } from './end-button'

const title = 'ログイン中の端末'
const ended: Record<string, string> = {
  one: '端末をログアウトしました',
  others: 'ほかのすべての端末からログアウトしました',
}

const facts: Column<OwnSession>[] = [
  { id: 'at', header: 'ログイン日時', cell: (session) => formatInstant(session.at) },
  { id: 'browser', header: '端末', cell: (session) => session.browser },
  { id: 'address', header: '接続元', cell: (session) => session.address ?? '不明' },
]

const open: Column<OwnSession>[] = [
  ...facts,
  { id: 'seen', header: '最後の操作', cell: (session) => formatInstant(session.lastSeenAt) },
  {
    id: 'end',
    header: '操作',
    cell: (session) =>
      session.here ? (
        'この端末'
      ) : (
        <EndButton session={session.id} what={`${formatInstant(session.at)} ${session.browser}`} />
      ),
  },
]

const past: Column<OwnSession>[] = [
  ...facts,
  { id: 'state', header: '状態', cell: (session) => (session.open ? 'ログイン中' : '終了') },
]

export default async function DevicesPage({ searchParams }: { searchParams: Promise<{ ended?: string }> }) {
  const viewer = await requireViewer(holders, '/account/devices')
  const news = ended[(await searchParams).ended ?? '']
  const sessions = await findOwnSessions(viewer)
  const here = sessions.filter((session) => session.open)
  return (
    <PortalPage title={title} way={settingsWay} wide>
      {news && <NotificationBanner tone="success" title={news} live />}
      <p className="mb-6">
        心当たりのない端末があるときは、その端末をログアウトし、
        <TextLink href="/account/password">パスワードを変更してください</TextLink>。
      </p>
      <Table
        caption={`ログイン中の端末（${here.length}台）`}
        columns={open}
        rows={here}
        rowKey={(session) => session.id}
      />
      {here.length > 1 && <EndOthersButton />}
      <Heading level={2}>ログインの記録</Heading>
      <Table caption="新しい順に50件まで" columns={past} rows={sessions} rowKey={(session) => session.id} />
    </PortalPage>
  )
}
