import { type FieldRequest, requestableFields, requestsInWords } from '@/lib/domain/application/field-request'
import { Refusal } from '@/lib/domain/refusal'
import { changeApplicationStatus } from './change-application-status'
import { decideOnCase } from './decide-on-case'
import { decisionNews } from './decision-news'
import type { SeenCase } from './seen-case'
import { tellOfApplication } from './tell-of-application'
import type { Act } from './transact'

/** 差し戻す: each request stands at the item it is about, and only those items are open again (R-APP-9, R-CLK-4). */
export function sendBackApplication(
  act: Act,
  { requests, ...seen }: SeenCase & { requests: FieldRequest[] },
): Promise<void> {
  return decideOnCase(act, seen, 'sendBack', async (tx, found, sendAfter) => {
    const { kind } = found.facility
    const known = requestableFields(kind).map(({ field }) => field)
    if (requests.length === 0 || requests.some(({ field }) => !known.includes(field)))
      throw new Refusal('NOT_FOUND')
    const { version } = await changeApplicationStatus(tx, act, found, 'sendBack', {
      comment: requestsInWords(requests, kind),
      together: { requests, heldUntil: null },
    })
    const news = { ...decisionNews.sendBack(requests), sendAfter }
    const mailIds = await tellOfApplication(tx, act.now, found, news)
    return { version, mailIds, detail: { fields: requests.map(({ field }) => field) } }
  })
}
