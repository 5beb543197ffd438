import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { membersWay } from '@/app/(staff)/staff/(inside)/members/way'
import { StaffPage } from '@/app/(staff)/staff-page'
import { secondFactorWords } from '@/components/account/staff-table'
import { ButtonLink } from '@/components/ui/button'
import { SummaryList } from '@/components/ui/summary-list'
import { actOf } from '@/lib/action'
import { roleLabels } from '@/lib/domain/account/role'
import { accountStatusLabels } from '@/lib/domain/account/status'
import { formatInstant } from '@/lib/domain/date/wareki'
import { findStaffMember } from '@/lib/queries/staff'
import { recordView } from '@/lib/usecases/record-view'

export default async function MemberPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireStaff(`/staff/members/${id}`, ['admin'])
  const member = await findStaffMember(viewer, id)
  if (!member) notFound()
  await recordView(await actOf('staff.view', viewer), { type: 'account', id })
  const { name, email, role, status, lastSignIn, self } = member
  return (
    <StaffPage title={`${name}さん`} way={membersWay} wide={false}>
      <SummaryList
        rows={[
          { label: 'メールアドレス', value: <span className="break-all">{email}</span> },
          { label: '役割', value: roleLabels[role] },
          { label: '状態', value: accountStatusLabels[status] },
          { label: '二要素認証', value: secondFactorWords(member) },
          {
            label: '最後のログイン',
            value: lastSignIn ? formatInstant(lastSignIn) : 'まだありません',
          },
        ]}
      />
      {self && <p className="mt-8">ご自身の役割の変更とロックは、ほかの運用管理者に依頼してください。</p>}
      {status === 'PENDING' && (
        <p className="mt-8">本人がメールのリンクから設定を終えると、ログインできるようになります。</p>
      )}
      <div className="mt-8 flex flex-wrap gap-4">
        {!self && status === 'ACTIVE' && (
          <>
            <ButtonLink href={`/staff/members/${id}/role`} variant="secondary">
              役割を変更する
            </ButtonLink>
            <ButtonLink href={`/staff/members/${id}/lock`} variant="secondary">
              ロックする
            </ButtonLink>
          </>
        )}
        {!self && status === 'LOCKED' && (
          <ButtonLink href={`/staff/members/${id}/lock`} variant="secondary">
            ロックを解除する
          </ButtonLink>
        )}
      </div>
    </StaffPage>
  )
}
