import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { SummaryList } from '@/components/ui/summary-list'
import { roleLabels } from '@/lib/domain/account/role'
import { findOwnAccount } from '@/lib/queries/own-account'

/** A member of staff's own account; who may be one is the administrators' business. */
export default async function StaffAccountPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string }>
}) {
  const viewer = await requireStaff('/staff/account')
  const { email, secondFactor, recoveryCodes } = await findOwnAccount(viewer)
  const left = recoveryCodes === null ? '発行していません' : `残り${recoveryCodes}個`
  return (
    <StaffPage title="アカウント設定" way={[staffTop]} wide={false}>
      {(await searchParams).done === 'recovery' && (
        <NotificationBanner title="回復用コードの表示を終えました" tone="success" live />
      )}
      <SummaryList
        rows={[
          { label: '氏名', value: viewer.name },
          { label: '役割', value: roleLabels[viewer.role] },
          { label: 'メールアドレス', value: <span className="break-all">{email}</span> },
          { label: '二要素認証', value: secondFactor ? '設定済み' : '設定していません' },
          { label: '回復用コード', value: left, changeHref: '/staff/account/recovery-codes' },
        ]}
      />
    </StaffPage>
  )
}
