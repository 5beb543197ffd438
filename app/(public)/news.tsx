import { Markdown } from '@/components/ui/markdown'
import { TextLink } from '@/components/ui/text-link'
import { formatDate } from '@/lib/domain/date/wareki'
import { listPublished } from '@/lib/queries/published-content'

const shown = 5

/** The newest on the tops, with the way to the others; all of them on their own page. */
export async function News({ all = false }: { all?: boolean }) {
  const news = await listPublished('news')
  if (news.length === 0) return <p>お知らせはありません。</p>
  return (
    <>
      <ul className="flex flex-col gap-6">
        {(all ? news : news.slice(0, shown)).map(({ slug, title, updated, body }) => (
          <li key={slug} className="border-l-4 border-solid-gray-420 pl-4">
            <p className="text-solid-gray-700">
              <time dateTime={updated}>{formatDate(updated)}</time>
            </p>
            {all ? (
              <h2 id={slug} className="text-std-20B-150">
                {title}
              </h2>
            ) : (
              <h3 className="text-std-17B-170">{title}</h3>
            )}
            <Markdown text={body} />
          </li>
        ))}
      </ul>
      {!all && (
        <p className="mt-6">
          <TextLink href="/news">お知らせの一覧</TextLink>
        </p>
      )}
    </>
  )
}
