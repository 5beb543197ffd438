import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { formatInstantToTheSecond } from '@/lib/domain/date/wareki'
import { noticeKindLabels } from '@/lib/domain/notice/kind'
import { runPromise } from '@/lib/domain/notice/promise'
import { env } from '@/lib/env'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import type { FiledNotice, NoticeToFile } from './file-notice'
import { queueMail } from './queue-mail'
import type { Act } from './transact'

/** The receipt by mail, with the cutoff promise (R-INS-6); to whoever filed it. */
export async function tellNoticeReceived(
  tx: Tx,
  act: Act,
  filer: Pick<Viewer, 'email' | 'name'>,
  notice: NoticeToFile & FiledNotice,
): Promise<void> {
  const { name: insurer } = await tx.facility.findUniqueOrThrow({ where: { id: notice.insurerId } })
  const settings = await readCalendarSettings(tx)
  await queueMail(tx, act.now, {
    template: 'notice-received',
    to: filer.email,
    toName: filer.name,
    values: {
      name: filer.name,
      receiptNumber: notice.receiptNumber,
      kind: noticeKindLabels[notice.kind],
      insurer,
      receivedAt: formatInstantToTheSecond(notice.arrivedAt),
      promise: runPromise(notice.kind, notice.runMonth, settings),
      link: `${env().APP_URL}/notices/${notice.id}`,
    },
  })
}
