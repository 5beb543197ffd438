import { GuideLinks } from '@/app/(public)/guide-links'
import { OtherPortalNotice } from '@/app/(public)/other-portal-notice'
import { SignInFirst } from '@/app/(public)/sign-in-first'
import { applicationPages, waysToApplications } from '@/app/(public)/ways'
import { PortalPage } from '@/app/portal-page'
import { ButtonLink } from '@/components/ui/button'
import { Heading } from '@/components/ui/heading'
import { getViewer } from '@/lib/adapters/session'

export default async function CheckupPage() {
  const viewer = await getViewer()
  return (
    <PortalPage title="健診実施機関等" way={waysToApplications.medical.slice(0, -1)} portal="medical">
      <OtherPortalNotice viewer={viewer} here="medical" />
      <Heading level={2}>健診実施機関等について（マイナ資格確認アプリ）</Heading>
      <p className="mb-4">
        マイナ資格確認アプリを、事前に利用申請したパソコン、スマートフォン、タブレットに入れ、市販の汎用カードリーダーと組み合わせて資格を確認します。カードを読み取れる端末では、カードリーダーはいりません。通常のインターネット回線で使えます。
      </p>
      <p>すでにオンライン資格確認（既存型）を導入している医療機関は、そのまま健診・保健指導でも使えます。</p>
      <Heading level={2}>メニュー</Heading>
      {viewer ? (
        <ButtonLink href={applicationPages.medical.href}>各種申請はこちら</ButtonLink>
      ) : (
        <SignInFirst what="各種申請" to="/medical/online/checkup" portal="medical" />
      )}
      <Heading level={2}>手順書</Heading>
      <GuideLinks portal="medical" />
    </PortalPage>
  )
}
