import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { FoundTable } from '@/components/review/found-table'
import { RowKeys } from '@/components/review/row-keys'
import { Heading } from '@/components/ui/heading'
import { type FoundCases, readSearch, searchLimit } from '@/lib/queries/case-search'
import { SearchForm } from './search-form'

type Props = { searchParams: Promise<{ q?: string | string[] }> }

const title = '申請・届出を探す'

export default async function SearchPage({ searchParams }: Props) {
  const viewer = await requireStaff('/staff/search')
  const { q } = await searchParams
  const found = typeof q === 'string' ? await readSearch(viewer, q) : undefined
  return (
    <StaffPage title={title} way={[staffTop]} ownHeading>
      <SearchForm title={title} text={found?.text ?? ''}>
        {found && <Results found={found} />}
      </SearchForm>
    </StaffPage>
  )
}

function Results({ found: { rows, more } }: { found: FoundCases }) {
  return (
    <>
      <Heading level={2}>見つかったもの（{more ? `${searchLimit}件以上` : `${rows.length}件`}）</Heading>
      {more && (
        <p className="mb-4">
          新しいものから{searchLimit}件を表示しています。言葉を足して絞り込んでください。
        </p>
      )}
      <RowKeys what="申請・届出" rows={rows.length}>
        <FoundTable rows={rows} />
      </RowKeys>
    </>
  )
}
