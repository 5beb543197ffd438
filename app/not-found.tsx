import { ErrorPage } from '@/components/layout/error-page'

export default function NotFound() {
  return (
    <ErrorPage title="ページが見つかりません">
      <p>アドレスが間違っているか、ページが移動または削除された可能性があります。</p>
      <p>
        アドレスを入力した場合は、もう一度確認してください。リンクから来た場合は、トップページから探してください。
      </p>
    </ErrorPage>
  )
}
