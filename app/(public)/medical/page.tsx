import { MenuList } from '@/app/(public)/menu-list'
import { PortalTop } from '@/app/(public)/portal-top'

export default function MedicalTopPage() {
  return (
    <PortalTop
      portal="medical"
      intro={<p>保険医療機関（医科）と義務化対象外施設のためのポータルです。</p>}
      menu={() => (
        <MenuList
          items={[
            {
              href: '/medical/online',
              label: 'オンライン資格確認',
              text: '健診・保健指導の受付で、マイナンバーカードを使って資格を確認するための手続です。',
            },
          ]}
        />
      )}
    />
  )
}
