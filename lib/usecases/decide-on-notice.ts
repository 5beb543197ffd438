import type { Tx } from '@/lib/adapters/db'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import type { NoticeAction } from '@/lib/domain/notice/workflow'
import type { Notice, Prisma } from '@/lib/generated/prisma/client'
import { recordDecision, undoableUntil } from './record-decision'
import { type FoundNotice, readSeenNotice, type SeenVersion } from './seen-notice'
import { type Act, transact } from './transact'

type Decided = {
  /** The version that the decision made. */
  version: number
  mailIds: readonly string[]
  detail?: Prisma.InputJsonObject
}

/** `sendAfter` is when the mails of this decision may go: a person's wait until it cannot be undone any more. */
type Decide = (tx: Tx, found: FoundNotice, sendAfter: Date) => Promise<Decided>

/**
 * What 差し戻し and 却下 of a notice have in common: they are taken on the version that was seen, never on a colleague's
 * claim, and can be undone for thirty seconds (R-CLK-2, R-CLK-4, decision 0036).
 */
export function decideOnNotice(
  act: Act,
  seen: SeenVersion,
  action: NoticeAction,
  decide: Decide,
): Promise<void> {
  return transact(act, async (tx) => {
    const found = await readSeenNotice(tx, act, seen)
    const { version, mailIds, detail } = await decide(tx, found, undoableUntil(act))
    const about = { noticeId: found.id }
    await recordDecision(tx, act, { about, version, action, before: noticeBefore(found), mailIds })
    return { subject: { type: 'notice', id: found.id, version }, detail, result: undefined }
  })
}

/** What a decision writes beside the status. */
export type NoticeBefore = {
  status: NoticeStatus
  requests: Prisma.JsonValue
  sentBackAt: string | null
  confirmedById: string | null
  confirmedAt: string | null
}

type Changed = Pick<Notice, 'status' | 'requests' | 'sentBackAt' | 'confirmedById' | 'confirmedAt'>

export function noticeBefore({ status, requests, confirmedById, ...at }: Changed): Prisma.InputJsonObject {
  const before = {
    ...{ status, requests, confirmedById },
    sentBackAt: at.sentBackAt?.toISOString() ?? null,
    confirmedAt: at.confirmedAt?.toISOString() ?? null,
  } satisfies NoticeBefore
  return before as Prisma.InputJsonObject
}
