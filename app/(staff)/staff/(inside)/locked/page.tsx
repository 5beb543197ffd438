import { DeskTabs } from '@/app/(staff)/desk-tabs'
import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { Whole } from '@/components/review/whole'
import { type Column, Table } from '@/components/ui/table'
import { formatInstant } from '@/lib/domain/date/wareki'
import { prefectureLabel } from '@/lib/domain/facility/prefecture'
import { type LockedFacility, listLockedFacilities, mostLocked, readDesk } from '@/lib/queries/desk-lists'

/** R-VER-3: what a clerk sees when somebody asks why the account number is not taken. */
export default async function LockedPage() {
  const viewer = await requireStaff('/staff/locked')
  const [facilities, desk] = await Promise.all([listLockedFacilities(viewer), readDesk(viewer)])
  return (
    <StaffPage title="口座照合ロック" way={[staffTop]}>
      <DeskTabs desk={desk} current="locked" />
      <p className="mb-4">
        口座番号の照合に24時間で5回失敗した施設です。最後の失敗から24時間が過ぎると、自動で解除されます。それまでの間も、申請者は「②
        書類を添付」で申請できます。問い合わせがあったときは、口座番号を教えずに、書類の添付を案内してください。
      </p>
      {desk.others.locked > mostLocked && (
        <p className="mb-4">
          {desk.others.locked.toLocaleString('ja-JP')}件のうち、解除される日時が近い順に{mostLocked}
          件を表示しています。
        </p>
      )}
      <Table
        caption="口座番号の照合ができない施設"
        hideCaption
        columns={columns}
        rows={facilities}
        rowKey={({ id }) => String(id)}
        empty={<p>口座番号の照合ができなくなっている施設はありません。</p>}
      />
    </StaffPage>
  )
}

const columns: Column<LockedFacility>[] = [
  { id: 'name', header: '施設', cell: ({ name }) => name },
  { id: 'prefecture', header: '都道府県', cell: ({ prefecture }) => prefectureLabel(prefecture) },
  { id: 'code', header: '機関コード', cell: ({ code }) => <Whole>{code}</Whole> },
  { id: 'until', header: '解除される日時', cell: ({ until }) => formatInstant(until) },
]
