import type { NoticeReceipt } from '@/lib/adapters/pdf/notice-receipt'
import type { Viewer } from '@/lib/adapters/session'
import { formatInstantToTheSecond } from '@/lib/domain/date/wareki'
import { splitInsurerNumber } from '@/lib/domain/insurer-code/insurer-number'
import { noticeKindLabels } from '@/lib/domain/notice/kind'
import { runPromise } from '@/lib/domain/notice/promise'
import { shownAnswers } from '@/lib/domain/notice/shown-answers'
import { whatComesNext } from '@/lib/domain/notice/what-comes-next'
import { Refusal } from '@/lib/domain/refusal'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { findOwnNotice } from '@/lib/queries/own-notice'
import { type Act, transact } from './transact'

/** What stands on the receipt of a notice. @throws Refusal NOT_FOUND while it is a draft; ERASED after its time. */
export async function readNoticeReceipt(act: Act, viewer: Viewer, id: string): Promise<NoticeReceipt> {
  const notice = await findOwnNotice(viewer, id)
  if (!notice?.receiptNumber || !notice.arrivedAt || !notice.runMonth) throw new Refusal('NOT_FOUND')
  if (notice.erasedAt) throw new Refusal('ERASED')
  const { kind, receiptNumber, arrivedAt, runMonth, insurer, answers, version } = notice
  const settings = await readCalendarSettings()
  const filer = await transact(act, async (tx) => {
    const organisation = notice.filerOrganisationId
      ? await tx.organisation.findUnique({ where: { id: notice.filerOrganisationId } })
      : null
    // Whose hand it was is the filer's own business: an insurer sees its association, not the person there.
    const person = notice.own ? await tx.account.findUnique({ where: { id: notice.createdById } }) : null
    const result = {
      filedFrom: organisation?.name ?? '郵送（支払基金が入力しました）',
      filedBy: person ? `${person.lastName} ${person.firstName}` : '―',
    }
    return { subject: { type: 'notice', id, version }, result }
  })
  return {
    ...{ receiptNumber, ...filer },
    receivedAt: formatInstantToTheSecond(arrivedAt),
    kind: noticeKindLabels[kind],
    insurerName: insurer.name,
    insurerNumber: splitInsurerNumber(insurer.code)?.printed ?? insurer.code,
    promise: runPromise(kind, runMonth, settings),
    answers: shownAnswers(kind, answers).map(({ label, text }) => ({ label, value: text })),
    next: whatComesNext(kind, 'RECEIVED', runMonth, settings),
  }
}
