import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import { Refusal } from '@/lib/domain/refusal'

/** Mails that did not arrive, newest first: refused by the receiving server, given up, or recorded by a clerk. */
export function listUndeliveredMails(viewer: Viewer) {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
  return db.outboxMail.findMany({
    where: { failedAt: { not: null } },
    orderBy: [{ failedAt: 'desc' }, { id: 'desc' }],
    take: 50,
    select: { id: true, to: true, toName: true, template: true, failedAt: true, lastError: true },
  })
}

export type UndeliveredMail = Awaited<ReturnType<typeof listUndeliveredMails>>[number]
