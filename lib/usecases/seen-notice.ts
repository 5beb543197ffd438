import type { Tx } from '@/lib/adapters/db'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { refuseClaimed } from './claim-rows'
import type { Act } from './transact'

/** What the clerk had on the screen (R-CLK-2). */
export type SeenVersion = { id: string; version: number }

/**
 * A notice that was filed, as it is now; its row stays locked, so that nobody claims it while it is being decided.
 * @throws Refusal NOT_FOUND; STALE_VERSION when it has changed since it was seen: nobody decides on what they have not
 * seen; CLAIMED when it is a colleague's.
 */
export async function readSeenNotice(tx: Tx, act: Act, { id, version }: SeenVersion) {
  if (!isUuid(id)) throw new Refusal('NOT_FOUND')
  await tx.$queryRaw`SELECT id FROM notice WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const found = await tx.notice.findUnique({ where: { id }, include: { insurer: true } })
  if (!found?.receiptNumber || !found.runMonth) throw new Refusal('NOT_FOUND')
  if (found.version !== version) throw new Refusal('STALE_VERSION')
  refuseClaimed(act, found)
  const { receiptNumber, runMonth, answers } = found
  return { ...found, receiptNumber, runMonth, answers: answers as NoticeAnswers }
}

export type FoundNotice = Awaited<ReturnType<typeof readSeenNotice>>
