import { ErrorPage } from '@/components/layout/error-page'
import { Button } from '@/components/ui/button'

export type FailureProps = { error: Error & { digest?: string }; retry: () => void }

export function FailurePage({ error, retry }: FailureProps) {
  return (
    <ErrorPage title="エラーが発生しました">
      <p>システムの問題で、ページを表示できませんでした。しばらくしてから、もう一度お試しください。</p>
      <p>直前に「送信」した内容は、受け付けられている場合があります。マイページで状態を確認してください。</p>
      {error.digest && <p>続くときは、番号 {error.digest} を問い合わせ先にお伝えください。</p>}
      <p>
        <Button type="button" variant="secondary" onClick={() => retry()}>
          もう一度表示する
        </Button>
      </p>
    </ErrorPage>
  )
}
