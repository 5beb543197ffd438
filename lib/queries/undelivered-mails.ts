import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import type { Place } from '@/lib/domain/keyset'
import { Refusal } from '@/lib/domain/refusal'
import { Prisma } from '@/lib/generated/prisma/client'
import { type From, type Page, readPage } from './walk'

export type UndeliveredMail = {
  id: string
  to: string
  toName: string
  failedAt: Date
  lastError: string | null
}

export const undeliveredPageSize = 50

/** Mails that did not arrive, newest first: refused by the receiving server, given up, or recorded by a clerk. */
export async function listUndeliveredMails(viewer: Viewer, from: From = {}): Promise<Page<UndeliveredMail>> {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
  const placeOf = ({ failedAt, id }: UndeliveredMail): Place => ({ at: failedAt, id })
  return readPage(selectRows, { from, size: undeliveredPageSize, placeOf })
}

function selectRows({ after, before }: From, limit: number) {
  const place = before ?? after
  const order = before ? Prisma.sql`ASC` : Prisma.sql`DESC`
  const sign = before ? Prisma.sql`>` : Prisma.sql`<`
  const beyond = place
    ? Prisma.sql`(failed_at, id) ${sign} (${place.at}::timestamptz, ${place.id}::uuid)`
    : Prisma.sql`true`
  return db.$queryRaw<UndeliveredMail[]>`
    SELECT id::text AS id, "to", to_name AS "toName", failed_at AS "failedAt", last_error AS "lastError"
      FROM outbox_mail WHERE failed_at IS NOT NULL AND ${beyond}
     ORDER BY failed_at ${order}, id ${order} LIMIT ${limit}`
}
