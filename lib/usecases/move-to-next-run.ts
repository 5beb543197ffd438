import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { formatDateInFull, formatMonth } from '@/lib/domain/date/wareki'
import { nextRun, type RunMonth, runCalendar } from '@/lib/domain/month/calendar'
import { Refusal } from '@/lib/domain/refusal'
import { env } from '@/lib/env'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { lockMonth } from './change-month-status'
import { finishMonth } from './finish-month'
import { queueMails } from './queue-mails'
import { openRun } from './run-of-notice'
import { recipientsOf } from './run-step/recipients'
import { type Act, transact } from './transact'
import { writeAudits } from './write-audits'

type Moved = {
  id: string
  version: number
  receiptNumber: string
  insurer: string
  organisations: (number | null)[]
}

/**
 * What a closed run cannot finish goes to the next one, with a reason that the filers are told (R-INS-5). The run is
 * then finished by itself, if nothing else is left.
 * @throws Refusal NOT_ALLOWED, MONTH_NOT_CLOSED, NOTHING_TO_DO.
 */
export function moveToNextRun(
  act: Act,
  viewer: Pick<Viewer, 'role'>,
  month: RunMonth,
  reason: string,
): Promise<{ moved: number; to: RunMonth }> {
  if (viewer.role !== 'supervisor') throw new Refusal('NOT_ALLOWED')
  return transact({ ...act, name: 'notice.move-run' }, async (tx) => {
    if ((await lockMonth(tx, act, month)) !== 'CLOSED') throw new Refusal('MONTH_NOT_CLOSED')
    const to = await openRun(tx, nextRun(month))
    const moved = await move(tx, act, month, to)
    if (moved.length === 0) throw new Refusal('NOTHING_TO_DO')
    await writeAudits(
      tx,
      { ...act, name: 'notice.move-run' },
      'notice',
      moved.map(({ id, version }) => ({ id, version, detail: { from: month, to, reason } })),
    )
    await tell(tx, act.now, moved, { to, reason })
    await finishMonth(tx, act, month)
    const subject = { type: 'month', id: month }
    return { subject, detail: { to, moved: moved.length, reason }, result: { moved: moved.length, to } }
  })
}

/** A registered notice has its code and is handed back in its own run. */
function move(tx: Tx, act: Act, month: RunMonth, to: RunMonth): Promise<Moved[]> {
  return tx.$queryRaw<Moved[]>`
    UPDATE notice n SET run_month = ${to}, version = n.version + 1, changed_at = ${act.now}
      FROM facility f
     WHERE f.id = n.insurer_id AND n.run_month = ${month} AND n.status IN ('RECEIVED', 'SENT_BACK', 'CONFIRMED')
    RETURNING n.id, n.version, n.receipt_number AS "receiptNumber", f.name AS insurer,
              ARRAY[n.filer_organisation_id, f.organisation_id] AS organisations`
}

async function tell(
  tx: Tx,
  now: Date,
  moved: readonly Moved[],
  { to, reason }: { to: RunMonth; reason: string },
): Promise<void> {
  const people = await recipientsOf(
    tx,
    moved.flatMap(({ organisations }) => organisations),
  )
  const { returnBy, publishBy } = runCalendar(to, await readCalendarSettings(tx))
  const dates = { returnBy: formatDateInFull(returnBy), publishBy: formatDateInFull(publishBy) }
  const mails = moved.flatMap(({ id, receiptNumber, insurer, organisations }) =>
    [...new Set(organisations)].flatMap((organisation) =>
      (people.get(organisation ?? -1) ?? []).map(({ email, name }) => ({
        ...{ template: 'notice-moved' as const, to: email, toName: name },
        values: {
          ...{ name, receiptNumber, insurer, reason, month: formatMonth(to), ...dates },
          link: `${env().APP_URL}/notices/${id}`,
        },
      })),
    ),
  )
  await queueMails(tx, now, mails)
}
