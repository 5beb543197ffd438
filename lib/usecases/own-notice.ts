import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { actsAsFiler } from '@/lib/queries/may-file-for'

/**
 * The notice as its filer may change it, locked until this transaction ends: the tenant comes from the row, and an
 * association whose mandate was revoked has no hand in it any more.
 * @throws Refusal NOT_FOUND also for somebody else's notice, so that ids tell nothing.
 */
export async function lockOwnNotice(tx: Tx, viewer: Viewer, id: string) {
  if (!viewer.organisation || !isUuid(id)) throw new Refusal('NOT_FOUND')
  await tx.$queryRaw`SELECT id FROM notice WHERE id = ${id}::uuid FOR UPDATE`
  const found = await tx.notice.findUnique({ where: { id } })
  if (!found || !(await actsAsFiler(viewer, found, tx))) throw new Refusal('NOT_FOUND')
  return { ...found, answers: found.answers as NoticeAnswers }
}
