import { PortalPage } from '@/app/portal-page'
import { applicants, requireViewer } from '@/app/require-viewer'
import { DeviceStatusTag } from '@/components/device/device-status-tag'
import { DeviceTotals } from '@/components/device/device-totals'
import { ButtonLink } from '@/components/ui/button'
import { Heading } from '@/components/ui/heading'
import { HiddenText } from '@/components/ui/hidden-text'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { type Column, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { Viewer } from '@/lib/adapters/session'
import { jstDate } from '@/lib/domain/date/jst'
import { formatDate } from '@/lib/domain/date/wareki'
import { portalOf } from '@/lib/domain/facility/kind'
import { onlineCheckWaiting } from '@/lib/domain/list/online-check-words'
import { listOwnDevices, type OwnDeviceRow, readDeviceTotals } from '@/lib/queries/devices'
import { listOnlineCheckQuestions } from '@/lib/queries/online-check'

export default async function DevicesPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const viewer = await requireViewer(applicants, '/devices')
  const [totals, devices] = await Promise.all([readDeviceTotals(viewer), listOwnDevices(viewer)])
  const { done } = await searchParams
  return (
    <PortalPage title="資格確認アカウント管理" way={[{ label: 'マイページ', href: '/home' }]} wide>
      {done === 'ended' && <Ended viewer={viewer} />}
      <p>
        マイナ資格確認アプリを使う端末の一覧です。1つのIDで登録できる端末は1台です。端末を失くしたときは、すぐに停止してください。
      </p>
      {totals.map((facility) => (
        <section key={facility.facilityId}>
          <Heading level={2}>{totals.length > 1 ? `${facility.facilityName}の台数` : '台数'}</Heading>
          <DeviceTotals totals={facility} />
        </section>
      ))}
      <Heading level={2}>端末の一覧</Heading>
      <Table
        caption="端末の一覧"
        hideCaption
        columns={totals.length > 1 ? [idColumn, facilityColumn, ...columns] : [idColumn, ...columns]}
        rows={devices}
        rowKey={(row) => row.number}
        empty={<Empty />}
      />
      <Ways viewer={viewer} hasDevices={devices.some(isInUse)} />
    </PortalPage>
  )
}

/** R-LST-3 ※9: the end of use asks what the list says about the reception. */
async function Ended({ viewer }: { viewer: Viewer }) {
  const asked = await listOnlineCheckQuestions(viewer)
  return (
    <NotificationBanner title="利用を終了し、端末のIDを停止しました。" tone="success" live>
      {asked
        .filter(({ question }) => question === 'ENDED')
        .map(({ name, number }) => (
          <TextLink key={number} href={`/lists/institutions/rows/${number}`}>
            {onlineCheckWaiting('ENDED', name)}
          </TextLink>
        ))}
    </NotificationBanner>
  )
}

const isInUse = ({ status }: OwnDeviceRow) => status === 'ISSUED' || status === 'ACTIVE'

const idColumn: Column<OwnDeviceRow> = {
  id: 'number',
  header: 'ID',
  cell: ({ number }) => <TextLink href={`/devices/${number}`}>{number}</TextLink>,
}

const facilityColumn: Column<OwnDeviceRow> = {
  id: 'facility',
  header: '施設',
  cell: ({ facilityName }) => facilityName,
}

const columns: Column<OwnDeviceRow>[] = [
  { id: 'name', header: '端末の名称', cell: ({ name }) => name ?? '―' },
  { id: 'place', header: '設置場所', cell: ({ place }) => place ?? '―' },
  {
    id: 'status',
    header: '状態',
    cell: ({ status, standing }) => <DeviceStatusTag status={status} standing={standing} />,
  },
  { id: 'activated', header: '登録日', cell: ({ activatedAt }) => day(activatedAt) },
  { id: 'seen', header: '最終確認日', cell: ({ lastSeenAt }) => day(lastSeenAt) },
  { id: 'settings', header: 'ユーザ設定情報', cell: settingsLink },
]

function day(instant: Date | null): string {
  return instant ? formatDate(jstDate(instant)) : '―'
}

function settingsLink({ standing, applicationId, number }: OwnDeviceRow) {
  if (standing !== 'USABLE') return '―'
  return (
    <TextLink href={`/devices/settings/${applicationId}?device=${number}`}>
      表示・PDF<HiddenText>（端末 {number}）</HiddenText>
    </TextLink>
  )
}

function Empty() {
  return (
    <p>
      端末はまだありません。利用開始申請が承認されると、端末ごとのIDがここに並びます。
      <TextLink href="/applications">申請の一覧</TextLink>で申請の状態を確認できます。
    </p>
  )
}

/** More devices are a further application, by the article that explains it (R-APP-3, R-SITE-3). */
function Ways({ viewer, hasDevices }: { viewer: Viewer; hasDevices: boolean }) {
  const kind = viewer.facilities[0]?.kind
  return (
    <>
      <Heading level={2}>端末を追加する、利用をやめる</Heading>
      <div className="flex flex-col items-start gap-4">
        {kind && (
          <>
            <p>端末を追加するときは、追加する台数だけをもう一度申請します。承認された台数に加わります。</p>
            <ButtonLink variant="secondary" href={`/articles/usage-application-${portalOf(kind)}`}>
              端末を追加する
            </ButtonLink>
          </>
        )}
        {hasDevices && <TextLink href="/devices/end">利用を中止する</TextLink>}
      </div>
    </>
  )
}
