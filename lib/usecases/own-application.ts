import type { Tx } from '@/lib/adapters/db'
import { openedAnswers } from '@/lib/adapters/kept-answers'
import type { Viewer } from '@/lib/adapters/session'
import { Refusal } from '@/lib/domain/refusal'

/**
 * The application as its owner may change it: the tenant comes from the row.
 * @throws Refusal NOT_FOUND also for somebody else's application, so that ids tell nothing.
 */
export async function readOwnApplication(tx: Tx, viewer: Viewer, id: string) {
  const organisationId = viewer.organisation?.id
  if (organisationId === undefined || !/^[0-9a-f-]{36}$/.test(id)) throw new Refusal('NOT_FOUND')
  const found = await tx.application.findFirst({
    where: { id, organisationId },
    include: { facility: true, uploads: { where: { removedAt: null }, orderBy: { uploadedAt: 'asc' } } },
  })
  if (!found) throw new Refusal('NOT_FOUND')
  return { ...found, answers: openedAnswers(id, found.answers) }
}

/** The files of the form; what came with a message is no evidence. */
export function noticeFiles<U extends { field: string }>({ uploads }: { uploads: readonly U[] }): U[] {
  return uploads.filter(({ field }) => field === 'notice')
}
