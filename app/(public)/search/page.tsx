import { GuideLinks } from '@/app/(public)/guide-links'
import { SearchForm } from '@/app/(public)/search-form'
import { top } from '@/app/(public)/ways'
import { PortalPage } from '@/app/portal-page'
import { Heading } from '@/components/ui/heading'
import { headingId } from '@/components/ui/markdown'
import { TextLink } from '@/components/ui/text-link'
import { getViewer } from '@/lib/adapters/session'
import { contentAddress } from '@/lib/domain/content/address'
import { type Found, searchContent } from '@/lib/queries/search-content'

type Props = { searchParams: Promise<{ q?: string | string[] }> }

/** Over articles, guides, FAQ and news; on the server, so that it works without scripts. */
export default async function SearchPage({ searchParams }: Props) {
  const { q } = await searchParams
  const typed = (Array.isArray(q) ? (q[0] ?? '') : (q ?? '')).slice(0, 100)
  const asked = typed.trim() !== ''
  const found = asked ? await searchContent(await getViewer(), typed) : []
  return (
    <PortalPage title="サイト内検索" way={[top]}>
      <p className="mb-6">
        手順書、記事、よくある質問、お知らせから探します。言葉を空白で区切ると、すべてを含むものを探します。全角と半角、ひらがなとカタカナは区別しません。
      </p>
      <SearchForm typed={typed} />
      {asked && (found.length > 0 ? <Results found={found} /> : <Nothing typed={typed} />)}
      {!asked && (
        <>
          <Heading level={2}>手順書</Heading>
          <GuideLinks />
        </>
      )}
    </PortalPage>
  )
}

function Results({ found }: { found: readonly Found[] }) {
  return (
    <>
      <Heading level={2}>{found.length}件見つかりました</Heading>
      <ul className="flex flex-col gap-6">
        {found.map((hit) => (
          <li key={`${hit.id}#${hit.section}`}>
            <TextLink href={hrefOf(hit)}>
              {hit.section ? `${hit.section}（${hit.title}）` : hit.title}
            </TextLink>
            <p className="mt-1 text-solid-gray-700">{hit.excerpt}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

function hrefOf({ kind, slug, section }: Found): string {
  const page = contentAddress(kind, slug)
  return section && kind !== 'news' ? `${page}#${encodeURIComponent(headingId(section))}` : page
}

function Nothing({ typed }: { typed: string }) {
  return (
    <>
      <Heading level={2}>見つかりませんでした</Heading>
      <p>
        「{typed.trim()}
        」に合うものはありません。短い言葉や別の言葉で、もう一度探してください。
      </p>
      <p className="mt-4">
        <TextLink href="/faq">よくある質問（FAQ）</TextLink>と<TextLink href="/glossary">用語集</TextLink>
        もご覧ください。それでもわからないときは、<TextLink href="/contact">お問い合わせ</TextLink>ください。
      </p>
    </>
  )
}
