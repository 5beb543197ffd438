import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { RowKeys } from '@/components/review/row-keys'
import { Whole } from '@/components/review/whole'
import { Heading } from '@/components/ui/heading'
import { type Column, Table } from '@/components/ui/table'
import { applicationStatusLabels } from '@/lib/domain/application/status'
import { formatInstant } from '@/lib/domain/date/wareki'
import { prefectureLabel } from '@/lib/domain/facility/prefecture'
import { noticeStatusLabels } from '@/lib/domain/notice/status'
import { type FoundCase, type FoundCases, readSearch, searchLimit } from '@/lib/queries/case-search'
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
        <Table
          caption="見つかった申請・届出（新しい順）"
          hideCaption
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          rowHref={({ type, id }) => `/staff/${type}s/${id}`}
          empty={
            <p>
              この言葉を含む申請・届出はありません。言葉を短くするか、受付番号や機関コードで探してください。送信前の下書きは対象になりません。
            </p>
          }
        />
      </RowKeys>
    </>
  )
}

const columns: Column<FoundCase>[] = [
  { id: 'number', header: '受付番号', cell: ({ receiptNumber }) => <Whole>{receiptNumber}</Whole> },
  {
    id: 'type',
    header: '種類',
    cell: ({ type }) => <Whole>{type === 'application' ? '利用開始申請' : '届出'}</Whole>,
  },
  { id: 'name', header: '施設・保険者', cell: ({ name }) => name },
  { id: 'code', header: '都道府県・コード', cell: (row) => `${prefectureLabel(row.prefecture)} ${row.code}` },
  {
    id: 'status',
    header: '状態',
    cell: (row) =>
      row.type === 'application' ? applicationStatusLabels[row.status] : noticeStatusLabels[row.status],
  },
  { id: 'at', header: '受付日時', cell: ({ at }) => formatInstant(at) },
]
