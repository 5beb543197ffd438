import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { formatInstantToTheSecond } from '@/lib/domain/date/wareki'
import { type RunMonth, runOfArrival } from '@/lib/domain/month/calendar'
import { parseNotice } from '@/lib/domain/notice/answers'
import { noticeFieldLabel } from '@/lib/domain/notice/fields'
import { noticeKindLabels } from '@/lib/domain/notice/kind'
import { runPromise } from '@/lib/domain/notice/promise'
import { readRequests } from '@/lib/domain/notice/requests'
import { runOfResubmission } from '@/lib/domain/notice/resubmission'
import { Refusal } from '@/lib/domain/refusal'
import { env } from '@/lib/env'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { readStanding } from '@/lib/queries/insurer-standing'
import { readResubmitUntil } from '@/lib/queries/resubmit-until'
import { changeNoticeStatus } from './change-notice-status'
import { refuseProblems } from './file-notice'
import { lockOwnNotice } from './own-notice'
import { queueMail } from './queue-mail'
import { openRun } from './run-of-notice'
import { type Act, transact } from './transact'

/**
 * R-INS-15: the corrected notice comes again, in its run until the 27th, later in the next. Its first arrival stays
 * on record; the run says by when the rest happens.
 * @throws ProblemsFound when something is missing or wrong; Refusal WRONG_STATUS when it was not sent back.
 */
export function resubmitNotice(act: Act, viewer: Viewer, id: string): Promise<{ runMonth: RunMonth }> {
  return transact(act, async (tx) => {
    const notice = await lockOwnNotice(tx, viewer, id)
    if (notice.status !== 'SENT_BACK') throw new Refusal('WRONG_STATUS')
    await refuseProblems(tx, notice, await readStanding(notice.insurerId, tx), act.now)
    const runMonth = await runNow(tx, act, notice.runMonth)
    const { abolishedOn } = parseNotice(notice.kind, notice.answers)
    const labels = readRequests(notice.requests).map(({ field }) => noticeFieldLabel(field))
    const sent = await changeNoticeStatus(tx, act, notice, 'resubmit', {
      comment: labels.length > 0 ? `直した項目：${labels.join('、')}` : undefined,
      together: { runMonth, abolishedOn: abolishedOn ? new Date(abolishedOn) : null },
    })
    await tell(tx, act, viewer, { ...notice, runMonth })
    return {
      subject: { type: 'notice', id, version: sent.version },
      detail: { runMonth, runBefore: notice.runMonth },
      result: { runMonth },
    }
  })
}

async function runNow(tx: Tx, act: Act, run: RunMonth | null): Promise<RunMonth> {
  const settings = await readCalendarSettings(tx)
  const until = await readResubmitUntil(tx)
  return openRun(tx, runOfResubmission(run ?? runOfArrival(act.now, settings), act.now, settings, until))
}

type Resubmitted = Awaited<ReturnType<typeof lockOwnNotice>> & { runMonth: RunMonth }

async function tell(tx: Tx, act: Act, viewer: Viewer, notice: Resubmitted): Promise<void> {
  await queueMail(tx, act.now, {
    template: 'notice-resubmitted',
    to: viewer.email,
    toName: viewer.name,
    values: {
      name: viewer.name,
      receiptNumber: notice.receiptNumber ?? '',
      kind: noticeKindLabels[notice.kind],
      receivedAt: formatInstantToTheSecond(act.now),
      promise: runPromise(notice.kind, notice.runMonth, await readCalendarSettings(tx)),
      link: `${env().APP_URL}/notices/${notice.id}`,
    },
  })
}
