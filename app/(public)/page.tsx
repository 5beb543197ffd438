import { PortalPage } from '@/app/portal-page'
import { siteName } from '@/components/layout/site-name'
import { Heading } from '@/components/ui/heading'
import { currentTime } from '@/lib/adapters/clock'
import { getViewer } from '@/lib/adapters/session'
import { facilityKindFacts, facilityKinds, type Portal, portalLabels } from '@/lib/domain/facility/kind'
import { GuideLinks } from './guide-links'
import { MenuList } from './menu-list'
import { News } from './news'
import { NextCutoff } from './next-cutoff'
import { OtherPortalNotice } from './other-portal-notice'
import { SearchForm } from './search-form'

const portals: readonly Portal[] = ['medical', 'treatment']

export default async function TopPage() {
  const viewer = await getViewer()
  return (
    <PortalPage title={siteName} way={[]} wide>
      <OtherPortalNotice viewer={viewer} />
      <p>
        特定健診・特定保健指導を行う機関と施術所が、マイナ資格確認アプリの利用を申請するためのサイトです。機関の種類によって、使うポータルが決まっています。
      </p>
      <Heading level={2}>機関の種類からポータルを選ぶ</Heading>
      <MenuList
        sideBySide
        items={portals.map((portal) => ({
          href: `/${portal}`,
          label: portalLabels[portal],
          text: kindsOf(portal),
        }))}
      />
      <Heading level={2}>健診を受ける方へ</Heading>
      <MenuList
        items={[
          {
            href: '/institutions',
            label: '実施機関を探す',
            text: '特定健診・特定保健指導を受けられる医療機関などと、マイナンバーカードで受付できるかどうかを調べられます。',
          },
        ]}
      />
      <div className="gap-x-16 lg:grid lg:grid-cols-[2fr_1fr]">
        <section>
          <Heading level={2}>お知らせ</Heading>
          <News />
        </section>
        <div>
          <Heading level={2}>導入届の締切</Heading>
          <NextCutoff now={viewer?.now ?? (await currentTime())} />
          <Heading level={2}>手順書</Heading>
          <GuideLinks />
          <Heading level={2}>言葉から探す</Heading>
          <SearchForm />
        </div>
      </div>
    </PortalPage>
  )
}

function kindsOf(portal: Portal) {
  const labels = facilityKinds
    .map((kind) => facilityKindFacts[kind])
    .filter((facts) => facts.portal === portal)
    .map(({ label }) => label)
  return (
    <ul className="list-disc pl-6">
      {labels.map((label) => (
        <li key={label}>{label}</li>
      ))}
    </ul>
  )
}
