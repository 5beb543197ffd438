import { NotificationBanner } from '@/components/ui/notification-banner'

export function FormNews({ saved, restored }: { saved: boolean; restored: boolean }) {
  if (restored)
    return (
      <NotificationBanner title="ログインの前に入力した内容を、元に戻しました。" live>
        <p>
          まだ保存していません。続きを入力し、保存または送信してください。添付ファイルを選んでいたときは、もう一度選んでください。
        </p>
      </NotificationBanner>
    )
  if (!saved) return null
  return (
    <NotificationBanner title="下書きを保存しました。" tone="success" live>
      <p>続きはあとから、このパソコン以外でも入力できます。</p>
    </NotificationBanner>
  )
}
