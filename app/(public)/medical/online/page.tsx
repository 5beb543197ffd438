import { MenuList } from '@/app/(public)/menu-list'
import { OtherPortalNotice } from '@/app/(public)/other-portal-notice'
import { portalTops, top } from '@/app/(public)/ways'
import { PortalPage } from '@/app/portal-page'
import { Heading } from '@/components/ui/heading'
import { TextLink } from '@/components/ui/text-link'
import { getViewer } from '@/lib/adapters/session'

export default async function OnlinePage() {
  return (
    <PortalPage title="オンライン資格確認" way={[top, portalTops.medical]} portal="medical">
      <OtherPortalNotice viewer={await getViewer()} here="medical" />
      <p className="mb-6">
        オンライン資格確認は、マイナンバーカードの電子証明書を使って、受診者が加入している医療保険の資格を確認するしくみです。健診実施機関等では、資格の確認だけを行う簡素なしくみ（資格確認限定型）を、任意で導入できます。
      </p>
      <MenuList
        items={[
          {
            href: '/medical/online/checkup',
            label: '健診実施機関等',
            text: '特定健診・特定保健指導で、マイナ資格確認アプリを使う機関の方',
          },
        ]}
      />
      <Heading level={2}>資格確認の方法を知りたい方</Heading>
      <p>
        <TextLink href="/guides/eligibility-confirmation">資格確認の4つの方法</TextLink>
      </p>
    </PortalPage>
  )
}
