import { News } from '@/app/(public)/news'
import { top } from '@/app/(public)/ways'
import { PortalPage } from '@/app/portal-page'

export default function NewsPage() {
  return (
    <PortalPage title="お知らせの一覧" way={[top]}>
      <News all />
    </PortalPage>
  )
}
