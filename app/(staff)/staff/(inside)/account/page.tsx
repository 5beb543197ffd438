import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { SummaryList } from '@/components/ui/summary-list'
import { isReviewer, roleLabels } from '@/lib/domain/account/role'
import { wantsDigest } from '@/lib/queries/desk-preference'
import { findOwnAccount } from '@/lib/queries/own-account'

const doneWords: Record<string, string> = {
  recovery: '回復用コードの表示を終えました',
  digest: '毎朝のお知らせメールの設定を変更しました',
  renewed: '認証アプリを登録し直しました。ほかの端末ではログアウトしました',
}

/** A member of staff's own account; who may be one is the administrators' business. */
export default async function StaffAccountPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string }>
}) {
  const viewer = await requireStaff('/staff/account')
  const { email, secondFactor, recoveryCodes, passkeys } = await findOwnAccount(viewer)
  const { done = '' } = await searchParams
  const title = Object.hasOwn(doneWords, done) ? doneWords[done] : undefined
  const left = recoveryCodes === null ? '発行していません' : `残り${recoveryCodes}個`
  return (
    <StaffPage title="アカウント設定" way={[staffTop]} wide={false}>
      {title && <NotificationBanner title={title} tone="success" live />}
      <SummaryList
        rows={[
          { label: '氏名', value: viewer.name },
          { label: '役割', value: roleLabels[viewer.role] },
          { label: 'メールアドレス', value: <span className="break-all">{email}</span> },
          {
            label: '認証アプリ',
            value: secondFactor ? '登録済み' : '登録していません',
            changeHref: '/staff/account/second-factor',
          },
          {
            label: 'パスキー',
            value: passkeys === 0 ? '登録していません' : `${passkeys}個`,
            changeHref: '/staff/account/passkeys',
          },
          { label: '回復用コード', value: left, changeHref: '/staff/account/recovery-codes' },
          ...(isReviewer(viewer.role) ? [digestRow(await wantsDigest(viewer))] : []),
        ]}
      />
    </StaffPage>
  )
}

function digestRow(wanted: boolean) {
  const value = wanted ? '受け取る' : '受け取らない'
  return { label: '毎朝のお知らせメール', value, changeHref: '/staff/account/digest' }
}
