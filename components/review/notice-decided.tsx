import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import type { NoticeStatus } from '@/lib/domain/notice/status'

type News = { title: string; more: string; in: readonly NoticeStatus[] }

/** Per deed: the states in which its sentence is true. */
const said: Record<string, News> = {
  confirm: {
    title: '確認しました。',
    more: '登録は、確認した職員とは別の承認担当が、締切のあとに行います。',
    in: ['CONFIRMED'],
  },
  'send-back': {
    title: '差し戻しました。',
    more: 'オンラインの届出は、提出者にメールでお知らせしました。紙の届出は、保険者に郵便または電話で連絡してください。',
    in: ['SENT_BACK'],
  },
  reject: {
    title: '却下しました。',
    more: 'オンラインの届出は、提出者にメールでお知らせしました。紙の届出は、保険者に郵便または電話で連絡してください。',
    in: ['REJECTED'],
  },
  withdraw: {
    title: '紙の届出を取り下げました。',
    more: '保険者には、郵便または電話で連絡してください。正しい用紙は、紙の届出の画面からもう一度受け付けられます。',
    in: ['WITHDRAWN'],
  },
  remark: {
    title: '備考を記録しました。',
    more: '返還する届出の備考の欄に表示されます。',
    in: ['RECEIVED', 'CONFIRMED', 'SENT_BACK'],
  },
  paper: {
    title: '紙の届出を受け付けました。',
    more: '確認は、入力した職員が行うこともできます。登録は、入力も確認もしていない承認担当が行います。',
    in: ['RECEIVED'],
  },
}

/** What the decision did, and where to go on. Says nothing when the notice stands elsewhere by now. */
export function NoticeDecided({ done, status }: { done?: string; status: NoticeStatus }) {
  const news = done && Object.hasOwn(said, done) ? said[done] : undefined
  if (!news?.in.includes(status)) return null
  return (
    <NotificationBanner title={news.title} tone="success" live>
      <p>{news.more}</p>
      <p>
        <TextLink href="/staff/notices">今回締めの届の一覧に戻る</TextLink>
      </p>
    </NotificationBanner>
  )
}
