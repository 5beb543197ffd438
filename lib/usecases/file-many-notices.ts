import type { Tx } from '@/lib/adapters/db'
import type { LocalDate } from '@/lib/domain/date/jst'
import { type RunMonth, runOfArrival } from '@/lib/domain/month/calendar'
import { parseNotice } from '@/lib/domain/notice/answers'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import { formatNoticeNumber } from '@/lib/domain/notice/receipt-number'
import { Refusal } from '@/lib/domain/refusal'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { changeNoticeStatuses } from './change-notice-statuses'
import { newId } from './new-id'
import { nextNumber } from './next-number'
import { openRun } from './run-of-notice'
import type { Act } from './transact'
import { type AuditSubject, writeAudits } from './write-audits'

export type GoodDraft = {
  insurerId: number
  answers: NoticeAnswers
  /** The code that a 廃止届 ends. */
  liveCodeId: number | null
  /** For the log, beside the receipt number and the run. */
  from: AuditSubject['detail']
}

export type FiledMany = { id: string; insurerId: number; receiptNumber: string; runMonth: RunMonth }

type Numbered = GoodDraft & FiledMany & { version: number; abolishedOn: LocalDate | null }

/**
 * fileNotice for many that one person files at one moment, in a handful of statements however many they are (R-INS-4).
 * The caller holds the insurers and has judged every draft good; whatever fails takes everything back, the receipt
 * numbers too.
 */
export async function fileManyNotices(
  tx: Tx,
  act: Act,
  filing: { kind: NoticeKind; filerOrganisationId: number },
  drafts: readonly GoodDraft[],
): Promise<FiledMany[]> {
  const runMonth = await openRun(tx, runOfArrival(act.now, await readCalendarSettings(tx)))
  const first = await nextNumber(tx, 'notice-receipt', drafts.length)
  const notices = drafts.map((draft, index) => ({
    ...draft,
    ...{ id: newId(), version: 1, runMonth, receiptNumber: formatNoticeNumber(act.now, first + index) },
    abolishedOn: parseNotice(filing.kind, draft.answers).abolishedOn,
  }))
  await makeDrafts(tx, act, filing, notices)
  const filed = await changeNoticeStatuses(
    tx,
    act,
    'submit',
    notices.map(({ liveCodeId, from, answers, ...rest }) => ({
      ...rest,
      abolishedCodeId: filing.kind === 'ABOLITION' ? liveCodeId : null,
    })),
  )
  if (filed.size !== notices.length) throw new Refusal('WRONG_STATUS')
  await writeAudits(
    tx,
    { ...act, name: 'notice.submit' },
    'notice',
    notices.map(({ id, receiptNumber, from }) => ({
      ...{ id, version: 2, detail: { receiptNumber, runMonth, ...from } },
    })),
  )
  return notices
}

/** makeDraft for many. */
async function makeDrafts(
  tx: Tx,
  { now, actor }: Act,
  filing: { kind: NoticeKind; filerOrganisationId: number },
  notices: readonly Numbered[],
): Promise<void> {
  const { accountId, role } = actor
  if (accountId === null) throw new Refusal('NOT_ALLOWED')
  await tx.notice.createMany({
    data: notices.map(({ id, insurerId, answers }) => ({
      ...{ id, insurerId, answers, ...filing, status: 'DRAFT' as const },
      ...{ createdById: accountId, createdAt: now, changedAt: now },
    })),
  })
  await tx.noticeEvent.createMany({
    data: notices.map(({ id }) => ({
      ...{ noticeId: id, at: now, action: 'start', toStatus: 'DRAFT' as const },
      ...{ actorId: accountId, actorRole: role },
    })),
  })
}
