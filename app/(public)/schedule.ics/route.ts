import { siteName } from '@/components/layout/site-name'
import { currentTime } from '@/lib/adapters/clock'
import { scheduleEvents } from '@/lib/domain/month/schedule'
import { formatCalendar } from '@/lib/domain/text/ics'
import { env } from '@/lib/env'
import { handler } from '@/lib/handler'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'

/** The schedule as a feed that a calendar subscribes to (R-SITE-5). */
export const GET = handler({
  role: 'public',
  audit: null,
  async run() {
    const [now, settings] = await Promise.all([currentTime(), readCalendarSettings()])
    const page = new URL('/schedule', env().APP_URL)
    const body = formatCalendar({
      name: `${siteName}のスケジュール`,
      productId: `-//${page.hostname}//schedule//JA`,
      now,
      events: scheduleEvents(now, settings, page),
    })
    return new Response(body, {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="schedule.ics"',
        'cache-control': 'public, max-age=3600',
      },
    })
  },
})
