import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { AuditName } from '@/lib/domain/audit/event'
import { askOpinion } from '@/lib/usecases/ask-opinion'
import type { Act } from '@/lib/usecases/transact'
import { writeNote } from '@/lib/usecases/write-note'

/** What the staff say among themselves about the case on hold: a note, and a question that waits for its answer. */
export async function makeDemoDesk(clerk: Viewer, colleague: Viewer, now: Date): Promise<void> {
  const held = await db.application.findFirst({ where: { status: 'ON_HOLD' } })
  if (!held || (await db.opinion.count()) > 0) return
  const act = (name: AuditName): Act => ({
    name,
    actor: { accountId: clerk.accountId, role: clerk.role },
    now,
  })
  const { id } = held
  await writeNote(act('application.note'), 'application', {
    id,
    note: '届の原本を郵送してもらうよう、施設に電話で依頼しました。',
  })
  const question = '届の開設者名が施設マスタと異なります。承認してよいでしょうか。'
  await askOpinion(act('application.ask-opinion'), 'application', {
    id,
    colleague: colleague.accountId,
    question,
  })
}
