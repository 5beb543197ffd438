import type { ContentKind } from '@/lib/adapters/content'
import type { Viewer } from '@/lib/adapters/session'
import { type Hit, searchTexts } from '@/lib/domain/content/search'
import { listPublished } from './published-content'

export type Found = Hit & { kind: ContentKind; slug: string }

/** What a person looks for first: how it is done, then the answer to a question, then the news. */
const order: readonly ContentKind[] = ['guides', 'articles', 'pages', 'news']

/** R-SITE-2: an article about a form that only signed-in people see is not found by others either. */
export async function searchContent(viewer: Viewer | null, typed: string): Promise<Found[]> {
  const lists = await Promise.all(order.map(async (kind) => ({ kind, contents: await listPublished(kind) })))
  const texts = lists.flatMap(({ kind, contents }) =>
    contents
      .filter(({ signIn }) => viewer !== null || !signIn)
      .map(({ slug, title, body }) => ({ id: `${kind}/${slug}`, title, body })),
  )
  return searchTexts(texts, typed).map((hit) => {
    const [kind, slug] = hit.id.split('/') as [ContentKind, string]
    return { ...hit, kind, slug }
  })
}
