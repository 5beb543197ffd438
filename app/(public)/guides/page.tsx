import { GuideLinks } from '@/app/(public)/guide-links'
import { SearchForm } from '@/app/(public)/search-form'
import { top } from '@/app/(public)/ways'
import { PortalPage } from '@/app/portal-page'
import { Heading } from '@/components/ui/heading'

export default function GuidesPage() {
  return (
    <PortalPage title="手順書" way={[top]}>
      <p className="mb-6">登録から運用開始まで、必要になる順に並んでいます。</p>
      <GuideLinks />
      <Heading level={2}>言葉から探す</Heading>
      <SearchForm />
    </PortalPage>
  )
}
