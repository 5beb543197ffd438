import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { ChangeTable } from '@/components/review/change-table'
import { listChanges, mostChanges } from '@/lib/queries/change-queue'

export default async function ChangesPage() {
  const viewer = await requireStaff('/staff/changes')
  const rows = await listChanges(viewer)
  return (
    <StaffPage title="変更の届出" way={[staffTop]}>
      <p className="mb-6">
        保険者の名称、所在地、代表者などの変更です。反映すると保険者の登録内容が変わります。オンライン資格確認用コードは変わりません。
      </p>
      {rows.length >= mostChanges && (
        <p className="mb-4">
          判断待ちは古い順に、判断済みは新しい順に、それぞれ{mostChanges}件まで表示しています。
        </p>
      )}
      <ChangeTable rows={rows} now={viewer.now} />
    </StaffPage>
  )
}
