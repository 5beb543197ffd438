import { requireDevice, wayToDevices } from '@/app/(institution)/devices/require-device'
import { PortalPage } from '@/app/portal-page'
import { DeviceStatusTag } from '@/components/device/device-status-tag'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Heading } from '@/components/ui/heading'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import { formatInstant } from '@/lib/domain/date/wareki'
import type { DeviceAction } from '@/lib/domain/device/workflow'
import type { OwnDevice } from '@/lib/queries/devices'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ done?: string }> }

const doneWords: Record<string, string> = {
  renamed: '端末の名称と設置場所を変更しました。',
  stopped: '端末を停止しました。',
  replaced: '端末を交換しました。新しいIDとアクティベーションコードを発行しました。',
  renewed: 'アクティベーションコードを再発行しました。前のコードは使えません。',
}

export default async function DevicePage({ params, searchParams }: Props) {
  const { device, actions } = await requireDevice(params)
  const { done = '' } = await searchParams
  const title = Object.hasOwn(doneWords, done) ? doneWords[done] : undefined
  return (
    <PortalPage title={`端末 ${device.number}`} way={wayToDevices}>
      {title && <NotificationBanner title={title} tone="success" live />}
      <DescriptionList items={factsOf(device)} />
      <p className="mt-4">
        <TextLink href={`/devices/${device.number}/rename`}>名称と設置場所を変更する</TextLink>
      </p>
      <Deeds device={device} actions={actions} />
    </PortalPage>
  )
}

function factsOf(device: OwnDevice) {
  const { name, place, status, standing, facility, application, replacedBy, replaces } = device
  const receipt = <TextLink href={`/applications/${application.id}`}>{application.receiptNumber}</TextLink>
  return [
    { term: '状態', text: <DeviceStatusTag status={status} standing={standing} /> },
    { term: '端末の名称', text: name ?? 'まだ付けていません' },
    { term: '設置場所', text: place ?? 'まだ入力していません' },
    { term: '施設', text: facility.name },
    { term: '申請の受付番号', text: receipt },
    { term: '発行日時', text: formatInstant(device.issuedAt) },
    ...(status === 'ISSUED' ? [{ term: 'コードの有効期限', text: formatInstant(device.codeExpiresAt) }] : []),
    ...when('登録日時', device.activatedAt),
    ...when('最後に確認した日時', device.lastSeenAt),
    ...when('停止日時', device.stoppedAt),
    ...(device.stopReason ? [{ term: '停止した理由', text: device.stopReason }] : []),
    ...link('交換後の端末', replacedBy),
    ...link('交換前の端末', replaces),
  ]
}

function when(term: string, instant: Date | null) {
  return instant ? [{ term, text: formatInstant(instant) }] : []
}

function link(term: string, device: { number: string } | null) {
  if (!device) return []
  return [{ term, text: <TextLink href={`/devices/${device.number}`}>端末 {device.number}</TextLink> }]
}

const words: Partial<Record<DeviceAction, { path: string; label: string; text: string }>> = {
  renewCode: {
    path: 'renew',
    label: 'アクティベーションコードを再発行する',
    text: 'コードの有効期限が切れたとき、またはコードを人に見られたおそれがあるときに行います。',
  },
  replace: {
    path: 'replace',
    label: '端末を交換する',
    text: '別の端末を使うときに行います。このIDは使えなくなり、新しいIDとコードを発行します。',
  },
  stop: {
    path: 'stop',
    label: '端末を停止する',
    text: '端末を失くしたとき、または使わなくなったときに行います。',
  },
}

function Deeds({ device, actions }: { device: OwnDevice; actions: readonly DeviceAction[] }) {
  const { number, standing, application } = device
  const possible = actions.map((action) => words[action]).filter((deed) => deed !== undefined)
  const settings = standing === 'USABLE' && application.status === 'ISSUED'
  if (possible.length === 0 && !settings) return null
  return (
    <>
      <Heading level={2}>この端末でできること</Heading>
      <ul className="flex flex-col gap-6">
        {settings && (
          <li>
            <p className="mb-2">
              初期登録に使う機関コード、ID、アクティベーションコードを表示します。パスワードをもう一度入力します。
            </p>
            <ButtonLink size="medium" href={`/devices/settings/${application.id}?device=${number}`}>
              マイナ資格確認アプリユーザ設定情報
            </ButtonLink>
          </li>
        )}
        {possible.map(({ path, label, text }) => (
          <li key={path}>
            <p className="mb-2">{text}</p>
            <ButtonLink size="medium" variant="secondary" href={`/devices/${number}/${path}`}>
              {label}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </>
  )
}
