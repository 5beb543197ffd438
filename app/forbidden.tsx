import { ErrorPage } from '@/components/layout/error-page'
import { TextLink } from '@/components/ui/text-link'

export default function Forbidden() {
  return (
    <ErrorPage title="このページを表示する権限がありません">
      <p>ログインしている利用者には、このページを表示する権限がありません。</p>
      <p>
        別の利用者でログインする場合は、いったんログアウトしてから
        <TextLink href="/sign-in">ログイン</TextLink>
        してください。権限が必要なときは、機関の管理者に相談してください。
      </p>
    </ErrorPage>
  )
}
