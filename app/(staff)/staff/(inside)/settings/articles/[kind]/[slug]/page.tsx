import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { ChangeHistory, type HistorySearch } from '@/app/(staff)/staff/(inside)/settings/change-history'
import { wayToSettings } from '@/app/(staff)/staff/(inside)/settings/way'
import { StaffPage } from '@/app/(staff)/staff-page'
import { PublicationTag } from '@/components/setting/publication-tag'
import { WaitingChange } from '@/components/setting/waiting-change'
import { DescriptionList } from '@/components/ui/description-list'
import { TextLink } from '@/components/ui/text-link'
import { contentKindLabels } from '@/lib/domain/content/kind-labels'
import { isPublished, needsSecondPerson } from '@/lib/domain/content/publication'
import { jstDate } from '@/lib/domain/date/jst'
import { articleSetting } from '@/lib/domain/setting/subject'
import { type Article, listArticles } from '@/lib/queries/articles'
import { settingReaders } from '@/lib/queries/setting-changes'
import { PublicationForm } from './publication-form'

type Props = { params: Promise<{ kind: string; slug: string }>; searchParams: Promise<HistorySearch> }

export default async function ArticlePage({ params, searchParams }: Props) {
  const { kind, slug } = await params
  const place = `${kind}/${slug}`
  const viewer = await requireStaff(`/staff/settings/articles/${place}`, settingReaders)
  const article = (await listArticles(viewer)).find((each) => each.place === place)
  if (!article) notFound()
  const today = jstDate(viewer.now)
  const way = [...wayToSettings, { label: '記事の公開', href: '/staff/settings/articles' }]
  const facts = <Facts article={article} today={today} />
  return (
    <StaffPage title={article.title} way={way} ownHeading={viewer.role === 'admin'}>
      {viewer.role === 'admin' ? (
        <PublicationForm
          place={place}
          title={article.title}
          becomes={!isPublished(article.publication, today)}
          alone={!needsSecondPerson(place)}
          intro={facts}
        />
      ) : (
        facts
      )}
      <ChangeHistory
        here={`/staff/settings/articles/${place}`}
        name={articleSetting(place)}
        search={await searchParams}
        viewer={viewer}
      />
    </StaffPage>
  )
}

function Facts({ article, today }: { article: Article; today: string }) {
  return (
    <div className="mb-6">
      <DescriptionList
        items={[
          { term: '種類', text: contentKindLabels[article.kind] },
          { term: 'いまの状態', text: <PublicationTag {...article} today={today} /> },
          ...(isPublished(article.publication, today)
            ? [
                {
                  term: '公開している場所',
                  text: <TextLink href={article.address}>{article.title}</TextLink>,
                },
              ]
            : []),
        ]}
      />
      {article.waiting && <WaitingChange />}
    </div>
  )
}
