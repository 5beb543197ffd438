import { SearchForm } from '@/app/(public)/search-form'
import { ErrorPage } from '@/components/layout/error-page'
import { TextLink } from '@/components/ui/text-link'

/** In the place of an article, a guide or a help page that is not published, or was never there; proxy.ts answers it with 404. */
export default function NotPublishedPage() {
  return (
    <ErrorPage title="この記事は表示できません">
      <p>アドレスが間違っているか、この記事をいまは公開していません。</p>
      <p>
        <TextLink href="/guides">手順書の一覧</TextLink>や<TextLink href="/news">お知らせの一覧</TextLink>
        から探すか、次の欄に言葉を入れて探してください。急ぐときは、お問い合わせください。
      </p>
      <SearchForm />
    </ErrorPage>
  )
}
