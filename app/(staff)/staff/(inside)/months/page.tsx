import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { MonthTable } from '@/components/month/month-table'
import { currentRun } from '@/lib/domain/month/current-run'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { listMonths } from '@/lib/queries/month-board'

export default async function MonthsPage() {
  const viewer = await requireStaff('/staff/months')
  const settings = await readCalendarSettings()
  const rows = await listMonths(viewer, currentRun(viewer.now, settings))
  return (
    <StaffPage title="月次処理" way={[staffTop]}>
      <p className="mb-6">
        毎月、締切日までに届いた届出を確認し、コードを付番して返還し、アカウントに反映します。
      </p>
      <MonthTable rows={rows} settings={settings} now={viewer.now} />
    </StaffPage>
  )
}
