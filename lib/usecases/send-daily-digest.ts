import { db } from '@/lib/adapters/db'
import type { Role } from '@/lib/domain/account/role'
import { isBusinessDay } from '@/lib/domain/date/business-day'
import { addDays, jstDate, startOfDay } from '@/lib/domain/date/jst'
import { formatDateWithWeekday } from '@/lib/domain/date/wareki'
import { runCalendar } from '@/lib/domain/month/calendar'
import { env } from '@/lib/env'
import { type Desk, readDesk } from '@/lib/queries/desk-lists'
import { tellPerson } from './tell-people'
import { type Act, transact } from './transact'

const hour = 3_600_000
/** JST: when clerks come. */
const morning = 8

/**
 * Nightly job: tells those who decide on cases what is due today, at eight in the morning of a working day, unless they
 * do not want it or there is nothing to do. Figures only: no name, no number of a case (R-ALL-7).
 */
export async function sendDailyDigest(act: Act, { dryRun }: { dryRun: boolean }): Promise<{ mails: number }> {
  const today = jstDate(act.now)
  const people = await recipients()
  const [first] = people
  if (!first) return { mails: 0 }
  const viewer = { accountId: first.id, role: 'clerk' as Role, now: act.now }
  const desk = await readDesk(viewer)
  if (!isBusinessDay(today, desk.settings.holidays)) return { mails: 0 }
  const tonight = await readDesk({ ...viewer, now: startOfDay(addDays(today, 1)) })
  const values = figures(desk, tonight, today)
  if (!values || dryRun) return { mails: values ? people.length : 0 }
  const sendAfter = new Date(Math.max(act.now.getTime(), startOfDay(today).getTime() + morning * hour))
  return await transact(act, async (tx) => {
    for (const person of people)
      await tellPerson(tx, act.now, person, { template: 'daily-digest', values, sendAfter })
    const result = { mails: people.length }
    return { subject: { type: 'digest', id: today }, detail: result, result }
  })
}

async function recipients() {
  const off = await db.deskPreference.findMany({ where: { dailyDigest: false } })
  return await db.account.findMany({
    where: {
      staffRole: { in: ['CLERK', 'SUPERVISOR'] },
      status: 'ACTIVE',
      id: { notIn: off.map(({ accountId }) => accountId) },
    },
    orderBy: { email: 'asc' },
  })
}

/** Undefined where nothing waits. */
function figures(desk: Desk, tonight: Desk, today: string): Record<string, string> | undefined {
  const { queues, others, run, settings } = desk
  const overdue = queues.overdue.count
  const counts = {
    due: Math.max(0, tonight.queues.overdue.count - overdue),
    overdue,
    review: queues.review.count,
    held: queues['on-hold'].count,
    ...others,
  }
  const { undelivered, ...work } = counts
  if (Object.values(work).every((count) => count === 0)) return undefined
  return {
    ...Object.fromEntries(
      Object.entries({ ...work, undelivered }).map(([name, count]) => [name, String(count)]),
    ),
    day: formatDateWithWeekday(today),
    returnBy: formatDateWithWeekday(runCalendar(run, settings).returnBy),
    link: `${env().APP_URL}/staff`,
  }
}
