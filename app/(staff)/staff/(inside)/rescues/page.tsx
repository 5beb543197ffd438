import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { RescueTable } from '@/components/organisation/rescue-table'
import { ButtonLink } from '@/components/ui/button'
import { rescueWorkflow } from '@/lib/domain/account/rescue-workflow'
import { transition } from '@/lib/domain/workflow'
import { listRescues, mostRescues } from '@/lib/queries/rescues'

export default async function RescuesPage() {
  const viewer = await requireStaff('/staff/rescues')
  const rows = await listRescues(viewer)
  const mayEnter = transition(rescueWorkflow, 'enter', viewer.role, null) !== undefined
  return (
    <StaffPage title="管理者の復旧" way={[staffTop]}>
      <p className="mb-6">
        管理者がいなくなった機関や、参加の申込みに返事がない機関に、書類を確認して新しい管理者を招待します。登録した職員とは別の職員が判断します。
      </p>
      {mayEnter && (
        <p className="mb-8">
          <ButtonLink href="/staff/rescues/new">復旧を登録する</ButtonLink>
        </p>
      )}
      {rows.length >= mostRescues && (
        <p className="mb-4">
          判断待ちは古い順に、判断済みは新しい順に、それぞれ{mostRescues}件まで表示しています。
        </p>
      )}
      <RescueTable rows={rows} now={viewer.now} />
    </StaffPage>
  )
}
