import { notFound } from 'next/navigation'
import { PortalPage } from '@/app/portal-page'
import { applicants, requireViewer } from '@/app/require-viewer'
import { ButtonLink } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { DescriptionList } from '@/components/ui/description-list'
import { Heading } from '@/components/ui/heading'
import { InsetText } from '@/components/ui/inset-text'
import { actOf } from '@/lib/action'
import type { Viewer } from '@/lib/adapters/session'
import { settingsGranted } from '@/lib/adapters/settings-cookie'
import { jstDate } from '@/lib/domain/date/jst'
import { formatDateInFull } from '@/lib/domain/date/wareki'
import { codeStandingWords } from '@/lib/domain/device/code-standing'
import { isDeviceNumber } from '@/lib/domain/device/device-number'
import { isRefusal } from '@/lib/domain/refusal'
import { findOwnApplication } from '@/lib/queries/own-application'
import { type DeviceSettings, readDeviceSettings } from '@/lib/usecases/read-device-settings'
import { UnlockForm } from './unlock-form'

const title = 'マイナ資格確認アプリユーザ設定情報'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ device?: string }> }

export default async function SettingsPage({ params, searchParams }: Props) {
  const { id } = await params
  const { device = '' } = await searchParams
  const number = isDeviceNumber(device) ? device : undefined
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
        <Settings id={id} number={number} settings={await read(viewer, id, number)} />
      ) : (
        <UnlockForm id={id} number={number} title={title} />
      )}
    </PortalPage>
  )
}

async function read(viewer: Viewer, applicationId: string, number: string | undefined) {
  const act = await actOf('device.settings', viewer)
  try {
    return await readDeviceSettings(act, viewer, { applicationId, number })
  } catch (error) {
    if (isRefusal(error)) notFound()
    throw error
  }
}

function Settings({ id, number, settings }: { id: string; number?: string; settings: DeviceSettings }) {
  const { facility, devices } = settings
  return (
    <>
      <p className="mb-6">
        <ButtonLink href={`/devices/settings/${id}/pdf${number ? `?device=${number}` : ''}`}>
          設定情報（PDF）をダウンロードする
        </ButtonLink>
      </p>
      <DescriptionList
        items={[
          { term: '施設', text: facility.name },
          { term: '機関コード', text: <Copyable what="機関コード" text={facility.institutionCode} /> },
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
                text: <Code device={device} />,
              },
              ...(device.activationCode
                ? [{ term: 'コードの有効期限', text: formatDateInFull(jstDate(device.codeExpiresAt)) }]
                : []),
            ]}
          />
        </section>
      ))}
    </>
  )
}

function Code({ device }: { device: DeviceSettings['devices'][number] }) {
  const { number, standing, activationCode } = device
  if (activationCode)
    return <Copyable what={`端末 ${number} のアクティベーションコード`} text={activationCode} />
  return standing === 'USABLE' ? '表示できません' : codeStandingWords[standing]
}

function Copyable({ what, text }: { what: string; text: string }) {
  return (
    <span className="flex flex-wrap items-center gap-3">
      <code className="text-mono-17N-150 break-all select-all">{text}</code>
      <CopyButton what={what} text={text} />
    </span>
  )
}
