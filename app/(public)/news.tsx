import { Markdown } from '@/components/ui/markdown'
import { listContent } from '@/lib/adapters/content'
import { formatDate } from '@/lib/domain/date/wareki'

const shown = 5

export async function News() {
  const news = (await listContent('news')).slice(0, shown)
  if (news.length === 0) return <p>お知らせはありません。</p>
  return (
    <ul className="flex flex-col gap-6">
      {news.map(({ slug, title, updated, body }) => (
        <li key={slug} className="border-l-4 border-solid-gray-420 pl-4">
          <p className="text-solid-gray-700">
            <time dateTime={updated}>{formatDate(updated)}</time>
          </p>
          <h3 className="text-std-17B-170">{title}</h3>
          <Markdown text={body} />
        </li>
      ))}
    </ul>
  )
}
