import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { MonthTable } from '@/components/month/month-table'
import { Pagination } from '@/components/ui/pagination'
import { currentRun } from '@/lib/domain/month/current-run'
import { writeFilter } from '@/lib/domain/search/list-filter'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { listMonths } from '@/lib/queries/month-board'

type Props = { searchParams: Promise<{ page?: string }> }

export default async function MonthsPage({ searchParams }: Props) {
  const viewer = await requireStaff('/staff/months')
  const { page: typed = '0' } = await searchParams
  const page = /^\d{1,3}$/.test(typed) ? Number(typed) : 0
  const settings = await readCalendarSettings()
  const { rows, more } = await listMonths(viewer, currentRun(viewer.now, settings), page)
  return (
    <StaffPage title="月次処理" way={[staffTop]}>
      <p className="mb-6">
        毎月、締切日までに届いた届出を確認し、コードを付番して返還し、アカウントに反映します。
      </p>
      <MonthTable rows={rows} settings={settings} now={viewer.now} />
      <Pagination
        previousHref={page > 0 ? hrefOf(page - 1) : undefined}
        nextHref={more ? hrefOf(page + 1) : undefined}
        label="月次処理のページ"
      />
    </StaffPage>
  )
}

function hrefOf(page: number): string {
  return writeFilter('/staff/months', { page: page > 0 ? page.toString() : undefined })
}
