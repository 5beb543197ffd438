import { SearchForm } from '@/app/(public)/search-form'
import { ErrorPage } from '@/components/layout/error-page'

/** An article, a guide or a help page that is not there, or that was taken away for the time being. */
export default function NotFound() {
  return (
    <ErrorPage title="この記事は表示できません">
      <p>アドレスが間違っているか、この記事をいまは公開していません。</p>
      <p>
        <a href="/guides">手順書の一覧</a>や<a href="/news">お知らせの一覧</a>
        から探すか、次の欄に言葉を入れて探してください。急ぐときは、お問い合わせください。
      </p>
      <SearchForm />
    </ErrorPage>
  )
}
