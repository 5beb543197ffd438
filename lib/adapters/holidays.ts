import holidayJp from '@holiday-jp/holiday_jp'
import type { HolidaySet } from '@/lib/domain/date/business-day'

/** 国民の祝日 and their substitutes, 1970–2050, as 'YYYY-MM-DD'. */
export const nationalHolidays: HolidaySet = new Set(Object.keys(holidayJp.holidays))
