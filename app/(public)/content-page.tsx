import { notFound } from 'next/navigation'
import { PortalPage } from '@/app/portal-page'
import type { Crumb } from '@/components/ui/breadcrumbs'
import { Markdown } from '@/components/ui/markdown'
import type { Content, ContentKind } from '@/lib/adapters/content'
import { formatDate } from '@/lib/domain/date/wareki'
import { readPublished } from '@/lib/queries/published-content'
import { portalTops, top } from './ways'

export async function contentOr404(kind: ContentKind, slug: string): Promise<Content> {
  return (await readPublished(kind, slug)) ?? notFound()
}

/** A page that is one text file (R-SITE-3). */
export async function ContentPage({ kind, slug }: { kind: ContentKind; slug: string }) {
  const content = await contentOr404(kind, slug)
  const { title, portal } = content
  const way: Crumb[] = portal ? [top, portalTops[portal]] : [top]
  return (
    <PortalPage title={title} way={way} portal={portal}>
      <ContentText content={content} />
    </PortalPage>
  )
}

export function ContentText({ content: { body, version, updated } }: { content: Content }) {
  return (
    <>
      <Markdown text={body} />
      <p className="mt-10 text-solid-gray-700">
        {version && `版：${version}　`}最終更新日：<time dateTime={updated}>{formatDate(updated)}</time>
      </p>
    </>
  )
}
