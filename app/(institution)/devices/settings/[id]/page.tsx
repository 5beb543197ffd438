import { notFound } from 'next/navigation'
import { PortalPage } from '@/app/portal-page'
import { applicants, requireViewer } from '@/app/require-viewer'
import { ButtonLink } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { DescriptionList } from '@/components/ui/description-list'
import { Heading } from '@/components/ui/heading'
import { InsetText } from '@/components/ui/inset-text'
import { actOf } from '@/lib/action'
import { settingsGranted } from '@/lib/adapters/settings-cookie'
import { jstDate } from '@/lib/domain/date/jst'
import { formatDateInFull } from '@/lib/domain/date/wareki'
import { findOwnApplication } from '@/lib/queries/own-application'
import { type DeviceSettings, readDeviceSettings } from '@/lib/usecases/read-device-settings'
import { UnlockForm } from './unlock-form'

const title = 'マイナ資格確認アプリユーザ設定情報'

export default async function SettingsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireViewer(applicants, `/devices/settings/${id}`)
  const application = await findOwnApplication(viewer, id)
  if (application?.status !== 'ISSUED') notFound()
  const granted = await settingsGranted(id, viewer)
  return (
    <PortalPage
      title={title}
      way={[
        { label: '申請の一覧', href: '/applications' },
        { label: '利用開始申請の状態', href: `/applications/${id}` },
      ]}
      ownHeading={!granted}
    >
      {granted ? (
        <Settings
          id={id}
          settings={await readDeviceSettings(await actOf('device.settings', viewer), viewer, id)}
        />
      ) : (
        <UnlockForm id={id} title={title} />
      )}
    </PortalPage>
  )
}

function Settings({ id, settings }: { id: string; settings: DeviceSettings }) {
  const { facility, codeExpiresAt, devices } = settings
  return (
    <>
      <p className="mb-6">
        <ButtonLink href={`/devices/settings/${id}/pdf`}>設定情報（PDF）をダウンロードする</ButtonLink>
      </p>
      <DescriptionList
        items={[
          { term: '施設', text: facility.name },
          { term: '機関コード', text: <Copyable what="機関コード" text={facility.institutionCode} /> },
          { term: 'コードの有効期限', text: formatDateInFull(jstDate(codeExpiresAt)) },
        ]}
      />
      <InsetText>
        <p>
          1つのIDで登録できる端末は1台です。アクティベーションコードは1回だけ使えます。第三者に見せないでください。
        </p>
      </InsetText>
      {devices.map((device) => (
        <section key={device.number}>
          <Heading level={2}>端末 {device.number}</Heading>
          <DescriptionList
            items={[
              { term: 'ID', text: <Copyable what={`端末 ${device.number} のID`} text={device.number} /> },
              {
                term: 'アクティベーションコード',
                text: device.activationCode ? (
                  <Copyable
                    what={`端末 ${device.number} のアクティベーションコード`}
                    text={device.activationCode}
                  />
                ) : (
                  '登録済みのため表示しません'
                ),
              },
            ]}
          />
        </section>
      ))}
    </>
  )
}

function Copyable({ what, text }: { what: string; text: string }) {
  return (
    <span className="flex flex-wrap items-center gap-3">
      <code className="text-mono-17N-150 break-all select-all">{text}</code>
      <CopyButton what={what} text={text} />
    </span>
  )
}
