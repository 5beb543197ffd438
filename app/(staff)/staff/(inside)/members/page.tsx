import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { RightsTable } from '@/components/account/rights-table'
import { StaffChangeTable } from '@/components/account/staff-change-table'
import { StaffTable } from '@/components/account/staff-table'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Heading } from '@/components/ui/heading'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { actOf } from '@/lib/action'
import { staffRights } from '@/lib/domain/account/staff-rights'
import { memberReaders, readStaff, readStaffChanges } from '@/lib/queries/staff'
import { recordView } from '@/lib/usecases/record-view'
import { DecisionForm } from './decision-form'

type Props = { searchParams: Promise<{ done?: string }> }

const doneWords: Record<string, string> = {
  propose: '申し出ました。ほかの運用管理者か承認担当が反映すると、有効になります。',
  accept: '反映しました。本人にメールで知らせます。',
  refuse: '却下しました。',
  withdraw: '取り下げました。',
  lock: 'ロックしました。この方のログインはすべて終了しました。',
  unlock: 'ロックを解除しました。',
}

export default async function MembersPage({ searchParams }: Props) {
  const viewer = await requireStaff('/staff/members', memberReaders)
  const [members, changes] = await Promise.all([readStaff(viewer), readStaffChanges(viewer)])
  await recordView(await actOf('staff.view', viewer), { type: 'staff', id: 'list' })
  const { done = '' } = await searchParams
  const waiting = changes.filter(({ status }) => status === 'PROPOSED')
  return (
    <StaffPage title="職員" way={[staffTop]}>
      {Object.hasOwn(doneWords, done) && (
        <NotificationBanner title={doneWords[done] ?? ''} tone="success" live />
      )}
      {waiting.length > 0 && <Heading level={2}>承認を待っている変更</Heading>}
      {waiting.map((change) => (
        <DecisionForm key={change.id} change={change} mayDecide={viewer.role !== 'auditor'} />
      ))}
      <Heading level={2}>職員の一覧</Heading>
      <StaffTable members={members} linked={viewer.role === 'admin'} />
      {viewer.role === 'admin' && (
        <p className="mt-6">
          <ButtonLink href="/staff/members/new">職員を登録する</ButtonLink>
        </p>
      )}
      <Heading level={2}>役割ごとにできること</Heading>
      <p className="mb-4">
        監査担当は、申請、届出、月次処理、職員、設定、監査ログを見られますが、どの判断も行えません。
      </p>
      <Disclosure summary="すべての操作と役割の表">
        <RightsTable rights={staffRights()} />
      </Disclosure>
      <Heading level={2}>登録・変更の履歴</Heading>
      <StaffChangeTable changes={changes.filter(({ status }) => status !== 'PROPOSED')} />
    </StaffPage>
  )
}
