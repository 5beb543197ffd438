import type { Tx } from '@/lib/adapters/db'
import { noticeFieldLabel, noticeFields } from '@/lib/domain/notice/fields'
import type { FieldRequest } from '@/lib/domain/notice/requests'
import { resubmissionPromise } from '@/lib/domain/notice/resubmission'
import { Refusal } from '@/lib/domain/refusal'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { readResubmitUntil } from '@/lib/queries/resubmit-until'
import { changeNoticeStatus } from './change-notice-status'
import { decideOnNotice } from './decide-on-notice'
import { type DecisionNews, decisionNews } from './decision-news'
import type { SeenVersion } from './seen-notice'
import { tellOfNotice } from './tell-of-notice'
import type { Act } from './transact'

/**
 * 差し戻す: each request stands at the field it is about, and the mail says until when a corrected notice stays in its
 * run and which one it joins later (R-INS-15). An earlier 確認 is void: the corrected notice is confirmed anew.
 */
export function sendBackNotice(
  act: Act,
  { requests, ...seen }: SeenVersion & { requests: readonly FieldRequest[] },
): Promise<void> {
  return decideOnNotice(act, seen, 'sendBack', async (tx, found, sendAfter) => {
    const known = noticeFields(found.kind).map(({ field }) => field)
    if (requests.length === 0 || requests.some(({ field }) => !known.includes(field))) {
      throw new Refusal('NOT_FOUND')
    }
    const words = requests.map(({ field, message }) => `${noticeFieldLabel(field)}：${message}`).join('\n')
    const { version } = await changeNoticeStatus(tx, act, found, 'sendBack', {
      comment: words,
      together: {
        ...{ requests: requests.map((request) => ({ ...request })), sentBackAt: act.now },
        ...{ confirmedById: null, confirmedAt: null },
      },
    })
    const news = await sentBackNews(found.runMonth, requests.length, tx)
    const mailIds = await tellOfNotice(tx, act.now, found, { ...news, sendAfter })
    return { version, mailIds, detail: { fields: requests.map(({ field }) => field) } }
  })
}

/** The mail names both dates (R-INS-15): said once, for the decision and for its preview. */
export async function sentBackNews(runMonth: string, requests: number, tx?: Tx): Promise<DecisionNews> {
  const settings = await readCalendarSettings(tx)
  const promise = resubmissionPromise(runMonth, settings, await readResubmitUntil(tx))
  return decisionNews.sendBackNotice(requests, promise)
}
