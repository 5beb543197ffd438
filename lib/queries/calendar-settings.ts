import { db, type Tx } from '@/lib/adapters/db'
import { nationalHolidays } from '@/lib/adapters/holidays'
import { dateShifts } from '@/lib/domain/date/business-day'
import type { CalendarSettings } from '@/lib/domain/month/calendar'

/** How the dates of a run move (D-4): the operator's setting, or `none` while there is no row. */
export async function readCalendarSettings(client: Tx = db): Promise<CalendarSettings> {
  const row = await client.setting.findUnique({ where: { name: 'date-shift' } })
  const shift = dateShifts.find((known) => known === row?.value) ?? 'none'
  return { shift, holidays: nationalHolidays }
}
