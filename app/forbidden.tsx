import { ErrorPage } from '@/components/layout/error-page'

export default function Forbidden() {
  return (
    <ErrorPage title="このページを表示する権限がありません">
      <p>ログインしている利用者には、このページを表示する権限がありません。</p>
      <p>
        別の利用者でログインする場合は、いったんログアウトしてから
        <a href="/sign-in">ログイン</a>
        してください。権限が必要なときは、機関の管理者に相談してください。
      </p>
    </ErrorPage>
  )
}
