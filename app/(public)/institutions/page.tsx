import { top } from '@/app/(public)/ways'
import { PortalPage } from '@/app/portal-page'
import { PageTitle } from '@/components/layout/page-title'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Heading } from '@/components/ui/heading'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Pagination } from '@/components/ui/pagination'
import { TextLink } from '@/components/ui/text-link'
import { type PublicFilter, readNumberPlace, readPublicFilter } from '@/lib/domain/list/public-filter'
import { type Search, writeFilter } from '@/lib/domain/search/list-filter'
import { countedMost, findInstitutions, type PublicPage } from '@/lib/queries/public-institutions'
import { Results } from './results'
import { SearchFields } from './search-fields'

const title = '実施機関を探す'

/** R-LST-5: for the insured, by prefecture, name, service and card; all on the server, so that it works without scripts. */
export default async function InstitutionsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams
  const { filter, broken, problems } = readPublicFilter(search)
  const from = { after: readNumberPlace(search.after), before: readNumberPlace(search.before) }
  const found = problems.length === 0 ? await findInstitutions(filter, from) : undefined
  return (
    <PortalPage title={title} way={[top]} ownHeading>
      <PageTitle title={title} problems={problems.length > 0} />
      <ErrorSummary problems={problems} />
      <Heading level={1}>{title}</Heading>
      {broken && <NotificationBanner title={broken} tone="warning" live />}
      <p className="mb-6">
        特定健診や特定保健指導を受けられる医療機関などを探せます。マイナンバーカードで受付できるかどうかもわかります。
      </p>
      <SearchFields filter={filter} problems={problems} />
      {found && <Found filter={filter} found={found} />}
    </PortalPage>
  )
}

function Found({ filter, found }: { filter: PublicFilter; found: PublicPage }) {
  const href = (way: 'after' | 'before', number: string | null) =>
    number ? `${writeFilter('/institutions', { ...filter, [way]: number })}#results` : undefined
  if (found.rows.length === 0) return <Nothing filter={filter} />
  return (
    <>
      <Heading level={2} id="results">
        {countWords(found.count)}
      </Heading>
      {found.count > countedMost && (
        <p className="mb-4">都道府県、名前、住所などの条件を加えると、探しやすくなります。</p>
      )}
      <p className="mb-4">
        お使いの受診券・利用券で受けられるかどうかは、加入している保険者（健康保険組合など）に確認してください。予約が必要なことがあります。お出かけの前に、実施機関に電話で確認してください。
      </p>
      <Results rows={found.rows} />
      <Pagination
        previousHref={href('before', found.previous)}
        nextHref={href('after', found.next)}
        label="実施機関のページ"
      />
      <p className="mt-8">
        この一覧は、<TextLink href="/open-data">オープンデータ</TextLink>としてダウンロードできます。
      </p>
    </>
  )
}

function countWords(count: number): string {
  if (count <= countedMost) return `${count.toLocaleString('ja-JP')}件見つかりました`
  return `${countedMost.toLocaleString('ja-JP')}件より多く見つかりました`
}

function Nothing({ filter }: { filter: PublicFilter }) {
  const asked = Object.keys(filter).length > 0
  return (
    <>
      <Heading level={2} id="results">
        見つかりませんでした
      </Heading>
      <p>
        {asked
          ? '条件に合う実施機関はありません。条件を減らすか、名前や住所を短くして、もう一度探してください。'
          : '表示できる実施機関がありません。実施機関がこのポータルに情報を登録すると、ここに表示されます。'}
      </p>
      {asked && (
        <p className="mt-4">
          この一覧にない実施機関もあります。加入している保険者（健康保険組合など）にもお問い合わせください。
        </p>
      )}
    </>
  )
}
