import { NotificationBanner } from '@/components/ui/notification-banner'
import { sessionEndedWords } from '@/lib/domain/account/session-ended-words'

/** Above the sign-in, for whoever sent a form after the session had ended. */
export function UnsentBanner() {
  return (
    <NotificationBanner title={sessionEndedWords} tone="warning" live>
      <p>
        送信した内容は受け付けていません。ログインすると、元の画面に戻ります。そこで、もう一度入力して送信してください。
      </p>
    </NotificationBanner>
  )
}
