import { NotificationBanner } from '@/components/ui/notification-banner'

const words: Record<string, (line: string) => string> = {
  read: () => 'ファイルを読み込みました。まだ提出していません。',
  correct: (line) => `${line}行目を直しました。`,
  recheck: () => '行をもう一度確かめました。',
  remove: (line) => `${line}行目を取り除きました。`,
  rewrite: () => '所在地を作成要領の書き方に直しました。',
  file: () => '届出を受け付けました。受付番号は下の一覧で確認できます。',
}

/** What the deed before this page has done; an address that somebody made up says nothing. */
export function DoneNotice({ done = '', line = '' }: { done?: string; line?: string }) {
  if (!Object.hasOwn(words, done)) return null
  const shown = /^\d{1,6}$/.test(line) ? line : ''
  return (
    <NotificationBanner title={words[done]?.(shown) ?? ''} tone={done === 'read' ? 'info' : 'success'} live />
  )
}
