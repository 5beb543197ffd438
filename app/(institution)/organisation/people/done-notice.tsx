import { NotificationBanner } from '@/components/ui/notification-banner'

const words: Record<string, string> = {
  invite: '招待メールを送りました。7日以内に参加の手続が済むと、利用者の一覧に加わります。',
  renew: '招待メールを送り直しました。前のリンクは無効になりました。',
  withdraw: '招待を取り消しました。送ったリンクは無効になりました。',
  admit: '参加を承認しました。申し込んだ方にメールを送りました。',
  decline: '参加を断りました。申し込んだ方にメールを送りました。',
  role: '役割を変更しました。',
  remove: '所属を終了しました。本人とほかの利用者にメールを送りました。',
}

export function DoneNotice({ done }: { done?: string }) {
  const title = done && Object.hasOwn(words, done) ? words[done] : undefined
  return title ? <NotificationBanner title={title} tone="success" live /> : null
}
