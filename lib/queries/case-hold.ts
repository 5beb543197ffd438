import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import type { CaseKind } from '@/lib/domain/desk/claim'
import { Refusal } from '@/lib/domain/refusal'
import { Prisma } from '@/lib/generated/prisma/client'

export type CaseClaim = { holderId: string; holderName: string; until: Date }

export type Undoable = {
  version: number
  action: string
  undoUntil: Date
  /** How many mails wait for the time to be over. */
  mails: number
}

export type CaseHold = {
  claim: CaseClaim | null
  /** The last decision, while this viewer can still take it back. */
  undoable: Undoable | null
}

const tables = {
  application: { of: Prisma.sql`application`, about: Prisma.sql`d.application_id` },
  notice: { of: Prisma.sql`notice`, about: Prisma.sql`d.notice_id` },
} as const satisfies Record<CaseKind, { of: Prisma.Sql; about: Prisma.Sql }>

/** Who is at a case, and what of it this person can still take back (R-CLK-2, R-CLK-4). */
export async function readCaseHold(viewer: Viewer, kind: CaseKind, id: string): Promise<CaseHold> {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
  const { of, about } = tables[kind]
  const [claims, undoable] = await Promise.all([
    db.$queryRaw<CaseClaim[]>`
      SELECT c.claimed_by_id AS "holderId", w.last_name || ' ' || w.first_name AS "holderName",
             c.claimed_until AS until
        FROM ${of} c JOIN account w ON w.id = c.claimed_by_id
       WHERE c.id = ${id}::uuid AND c.claimed_until > ${viewer.now}`,
    db.$queryRaw<Undoable[]>`
      SELECT d.version, d.action, d.undo_until AS "undoUntil", cardinality(d.mail_ids) AS mails
        FROM decision d JOIN ${of} c ON c.id = ${about} AND c.version = d.version
       WHERE ${about} = ${id}::uuid AND d.by_id = ${viewer.accountId}::uuid
         AND d.undone_at IS NULL AND d.undo_until > ${viewer.now}`,
  ])
  return { claim: claims[0] ?? null, undoable: undoable[0] ?? null }
}
