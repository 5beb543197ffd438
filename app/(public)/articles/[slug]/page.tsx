import { ContentText, contentOr404 } from '@/app/(public)/content-page'
import { OtherPortalNotice } from '@/app/(public)/other-portal-notice'
import { SignInFirst } from '@/app/(public)/sign-in-first'
import { wayToArticle } from '@/app/(public)/ways'
import { PortalPage } from '@/app/portal-page'
import { getViewer } from '@/lib/adapters/session'

/** The article before a form (R-SITE-3). */
export default async function ArticlePage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const article = await contentOr404('articles', slug)
  const viewer = await getViewer()
  const { title, portal, signIn } = article
  return (
    <PortalPage title={title} way={wayToArticle(portal)} portal={portal}>
      <OtherPortalNotice viewer={viewer} here={portal} />
      {signIn && !viewer ? (
        <SignInFirst what={title} to={`/articles/${slug}`} portal={portal} />
      ) : (
        <ContentText content={article} />
      )}
    </PortalPage>
  )
}
