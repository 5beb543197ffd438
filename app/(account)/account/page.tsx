import { PortalPage } from '@/app/portal-page'
import { requireViewer } from '@/app/require-viewer'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { SummaryList } from '@/components/ui/summary-list'
import { formatPhone } from '@/lib/domain/text/format-phone'
import { findOpenEmailChange, findOwnAccount } from '@/lib/queries/own-account'
import { findOwnSessions } from '@/lib/queries/own-sessions'
import { holders } from './holders'

const done: Record<string, string> = {
  person: '氏名・電話番号を変更しました',
  mails: 'お知らせメールの設定を保存しました',
  password: 'パスワードを変更しました。ほかの端末ではログアウトしました',
  'second-factor-on':
    '二要素認証を設定しました。ほかの端末ではログアウトしました。認証アプリを失くしたときのために、回復用コードを発行してください',
  renewed: '認証アプリを登録し直しました。ほかの端末ではログアウトしました',
  recovery: '回復用コードの表示を終えました',
  'second-factor-off': '二要素認証を解除しました',
}

export default async function AccountPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const viewer = await requireViewer(holders, '/account')
  const news = done[(await searchParams).done ?? '']
  const account = await findOwnAccount(viewer)
  const change = await findOpenEmailChange(viewer)
  const open = (await findOwnSessions(viewer)).filter((session) => session.open)
  const email = change ? `${account.email}（変更の確認待ち）` : account.email
  return (
    <PortalPage title="アカウント設定" way={[{ label: 'マイページ', href: '/home' }]}>
      {news && <NotificationBanner tone="success" title={news} live />}
      <SummaryList
        rows={[
          { label: '氏名', value: `${account.lastName} ${account.firstName}`, changeHref: '/account/person' },
          { label: '電話番号', value: formatPhone(account.phone), changeHref: '/account/person' },
          {
            label: 'メールアドレス',
            value: <span className="break-all">{email}</span>,
            changeHref: '/account/email',
          },
          {
            label: 'お知らせメール',
            value: account.mailsChanges ? '受け取る' : '受け取らない',
            changeHref: '/account/mails',
          },
          { label: 'パスワード', value: '設定済み', changeHref: '/account/password' },
          {
            label: '二要素認証',
            value: account.secondFactor ? '設定済み' : '設定していません',
            changeHref: '/account/second-factor',
          },
          ...(account.secondFactor ? [recoveryRow(account.recoveryCodes), passkeyRow(account.passkeys)] : []),
          { label: 'ログイン中の端末', value: `${open.length}台`, changeHref: '/account/devices' },
        ]}
      />
    </PortalPage>
  )
}

function recoveryRow(left: number | null) {
  const value = left === null ? '発行していません' : `残り${left}個`
  return { label: '回復用コード', value, changeHref: '/account/recovery-codes' }
}

function passkeyRow(count: number) {
  const value = count === 0 ? '登録していません' : `${count}個`
  return { label: 'パスキー', value, changeHref: '/account/passkeys' }
}
