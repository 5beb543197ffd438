import type { ReactNode } from 'react'
import { GoOn } from '@/components/review/go-on'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { noticeListOf } from '@/lib/domain/notice/notice-address'
import type { NoticeFilter } from '@/lib/domain/notice/notice-list'
import type { NoticeStatus } from '@/lib/domain/notice/status'

type News = {
  title: string
  more?: string
  /** The filer is told: by mail, or, of what came on paper, by the clerk. */
  told?: boolean
  in: readonly NoticeStatus[]
}

/** Per deed: the states in which its sentence is true. */
const said: Record<string, News> = {
  confirm: {
    title: '確認しました。',
    more: '登録は、確認した職員とは別の承認担当が、締切のあとに行います。',
    in: ['CONFIRMED'],
  },
  'send-back': {
    title: '差し戻しました。',
    told: true,
    in: ['SENT_BACK'],
  },
  reject: {
    title: '却下しました。',
    told: true,
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
  undo: {
    title: '判断を取り消しました。',
    more: '提出者にメールは送っていません。',
    in: ['RECEIVED', 'CONFIRMED', 'SENT_BACK'],
  },
  paper: {
    title: '紙の届出を受け付けました。',
    more: '確認は、入力した職員が行うこともできます。登録は、入力も確認もしていない承認担当が行います。',
    in: ['RECEIVED'],
  },
}

type Props = {
  done?: string
  status: NoticeStatus
  onPaper: boolean
  /** The way to take it back, while there is one. */
  undo?: ReactNode
  /** The list that is gone on with. */
  filter: NoticeFilter
}

/** What the decision did, and where to go on. Says nothing when the notice stands elsewhere by now. */
export function NoticeDecided({ done, status, onPaper, undo, filter }: Props) {
  const news = done && Object.hasOwn(said, done) ? said[done] : undefined
  if (!news?.in.includes(status)) return null
  // What waits itself is not left by this deed: nobody is sent on to the next.
  const list = { ...noticeListOf(filter), ...(status === 'RECEIVED' && { next: undefined }) }
  return (
    <NotificationBanner title={news.title} tone="success" live>
      {undo}
      {news.more && <p>{news.more}</p>}
      {news.told && onPaper && <p>保険者に、郵便または電話で連絡してください。</p>}
      {news.told && !onPaper && !undo && <p>提出者にメールでお知らせしました。</p>}
      <GoOn list={list} />
    </NotificationBanner>
  )
}
