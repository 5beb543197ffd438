import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { Whole } from '@/components/review/whole'
import { HiddenText } from '@/components/ui/hidden-text'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { listLabel } from '@/lib/domain/search/list-address'
import { listFilters } from '@/lib/queries/saved-filters'

const doneWords: Record<string, string> = {
  renamed: '絞り込みの名前を変更しました。',
  removed: '絞り込みを削除しました。',
}

export default async function FiltersPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const viewer = await requireStaff('/staff/filters')
  const [filters, { done = '' }] = await Promise.all([listFilters(viewer), searchParams])
  const title = Object.hasOwn(doneWords, done) ? doneWords[done] : undefined
  return (
    <StaffPage title="保存した絞り込み" way={[staffTop]} wide={false}>
      {title && <NotificationBanner title={title} tone="success" live />}
      <Table
        caption="保存した絞り込み"
        hideCaption
        rows={filters}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'name',
            header: '名前',
            cell: ({ name, address }) => <TextLink href={address}>{name}</TextLink>,
          },
          { id: 'list', header: '一覧', cell: ({ address }) => <Whole>{listLabel(address)}</Whole> },
          {
            id: 'change',
            header: '変更',
            cell: ({ id, name }) => (
              <TextLink href={`/staff/filters/${id}`}>
                名前の変更・削除<HiddenText>（{name}）</HiddenText>
              </TextLink>
            ),
          },
        ]}
        empty={
          <p>
            保存した絞り込みはありません。一覧で条件を選んで絞り込み、「この絞り込みに名前を付けて保存する」を選ぶと、ここに表示されます。
          </p>
        }
      />
    </StaffPage>
  )
}
