import { requireStaff } from '@/app/(staff)/require-staff'
import { wayToSettings } from '@/app/(staff)/staff/(inside)/settings/way'
import { StaffPage } from '@/app/(staff)/staff-page'
import { PublicationTag } from '@/components/setting/publication-tag'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { type Column, Table } from '@/components/ui/table'
import { contentKindLabels } from '@/lib/domain/content/kind-labels'
import { needsSecondPerson } from '@/lib/domain/content/publication'
import { jstDate } from '@/lib/domain/date/jst'
import { formatDate } from '@/lib/domain/date/wareki'
import { type Article, listArticles } from '@/lib/queries/articles'
import { settingReaders } from '@/lib/queries/setting-changes'

const columnsOn = (today: string): Column<Article>[] => [
  { id: 'title', header: '見出し', cell: ({ title }) => title },
  { id: 'kind', header: '種類', cell: ({ kind }) => contentKindLabels[kind] },
  { id: 'updated', header: '最終更新日', cell: ({ updated }) => formatDate(updated) },
  { id: 'state', header: '状態', cell: (article) => <PublicationTag {...article} today={today} /> },
  {
    id: 'by',
    header: '変更の承認',
    cell: ({ place }) => (needsSecondPerson(place) ? 'ほかの職員が必要' : '不要'),
  },
]

export default async function ArticlesPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const viewer = await requireStaff('/staff/settings/articles', settingReaders)
  const articles = await listArticles(viewer)
  const { done } = await searchParams
  return (
    <StaffPage title="記事の公開" way={wayToSettings}>
      {done === 'apply' && <NotificationBanner title="変更を反映しました。" tone="success" live />}
      <p>
        非公開にした記事は、一覧と検索に表示されなくなり、アドレスを開くと「表示できません」と案内されます。
      </p>
      <p className="mb-6">
        利用規約、プライバシーポリシー、お問い合わせ、アクセシビリティは、いつも公開します。
      </p>
      <Table
        caption="公開を変えられる記事"
        hideCaption
        columns={columnsOn(jstDate(viewer.now))}
        rows={articles}
        rowKey={({ place }) => place}
        rowHref={({ place }) => `/staff/settings/articles/${place}`}
      />
    </StaffPage>
  )
}
