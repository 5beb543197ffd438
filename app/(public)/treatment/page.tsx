import { MenuList } from '@/app/(public)/menu-list'
import { PortalTop } from '@/app/(public)/portal-top'
import { applicationPages } from '@/app/(public)/ways'
import { TextLink } from '@/components/ui/text-link'

const { href, label } = applicationPages.treatment

export default function TreatmentTopPage() {
  return (
    <PortalTop
      portal="treatment"
      intro={
        <p>
          保険医療機関（歯科）、薬局、保険医療機関以外の施設、施術所、自ら健診・保健指導を行う保険者のためのポータルです。
        </p>
      }
      menu={(signedIn) =>
        signedIn ? (
          <MenuList items={[{ href, label, text: 'マイナ資格確認アプリの利用開始申請などを行います。' }]} />
        ) : (
          <p>
            各種申請のメニューは、
            <TextLink href={`/sign-in?to=${encodeURIComponent('/treatment')}`}>ログインする</TextLink>
            と表示されます。
          </p>
        )
      }
    />
  )
}
