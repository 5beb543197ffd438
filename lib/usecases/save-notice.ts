import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { type NoticeAnswers, pickAnswers } from '@/lib/domain/notice/fields'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import { correct, readRequests } from '@/lib/domain/notice/requests'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import { Refusal } from '@/lib/domain/refusal'
import { lockOwnNotice } from './own-notice'
import { type Act, transact } from './transact'

export type SentAnswers = {
  id: string
  /** What the person had before them; none from a page that was opened for this one answer. */
  version?: number
  typed: NoticeAnswers
}

/** CONFLICT: somebody else was faster, and nothing was written. `differs` is what was typed and is not stored. */
export type NoticeSaving = { outcome: 'SAVED' | 'CONFLICT'; version: number; differs: NoticeAnswers }

/**
 * Keeps what was typed, right or wrong (R-ALL-1): the whole of a draft, or what a clerk asked to mend (R-INS-15).
 * Whatever else was sent, the fund's boxes too, is not looked at (R-INS-1). In another version than the stored one
 * nothing is overwritten.
 * @throws Refusal WRONG_STATUS once it is filed.
 */
export function saveNotice(
  act: Act,
  viewer: Viewer,
  { id, version, typed }: SentAnswers,
): Promise<NoticeSaving> {
  return transact(act, async (tx) => {
    const notice = await lockOwnNotice(tx, viewer, id)
    const { kind, answers } = notice
    const picked = pickAnswers(kind, typed)
    const kept =
      notice.status === 'DRAFT'
        ? { ...answers, ...picked }
        : correct(kind, readRequests(notice.requests), answers, picked).answers
    const result = await keepNotice(tx, act, notice, kept, version)
    const detail = { fields: Object.keys(result.differs), outcome: result.outcome }
    return { subject: { type: 'notice', id, version: result.version }, detail, result }
  })
}

type Stored = {
  id: string
  kind: NoticeKind
  status: NoticeStatus
  version: number
  answers: NoticeAnswers
  requests: unknown
}

/** Writes the answers where they differ from what is stored; after a return with what stood there before (R-CLK-3). */
export async function keepNotice(
  tx: Tx,
  act: Act,
  { id, kind, status, version, answers, requests }: Stored,
  kept: NoticeAnswers,
  seen?: number,
): Promise<NoticeSaving> {
  if (status !== 'DRAFT' && status !== 'SENT_BACK') throw new Refusal('WRONG_STATUS')
  const differs = differing(answers, kept)
  if (Object.keys(differs).length === 0) return { outcome: 'SAVED', version, differs }
  if (seen !== undefined && seen !== version) return { outcome: 'CONFLICT', version, differs }
  const before =
    status === 'DRAFT' ? {} : { requests: correct(kind, readRequests(requests), answers, {}).requests }
  await tx.notice.update({
    where: { id },
    data: { ...before, answers: kept, version: { increment: 1 }, changedAt: act.now },
  })
  return { outcome: 'SAVED', version: version + 1, differs }
}

/** Blank and never touched are the same. */
function differing(stored: NoticeAnswers, typed: NoticeAnswers): NoticeAnswers {
  const entries = Object.entries(typed) as [keyof NoticeAnswers, string][]
  return Object.fromEntries(entries.filter(([field, value]) => (stored[field] ?? '') !== value))
}
