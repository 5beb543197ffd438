import { db, type Tx } from '@/lib/adapters/db'
import { claimable } from '@/lib/domain/application/claim'
import { type CaseKind, type Claimed, claimEnd, claimState } from '@/lib/domain/desk/claim'
import { claimableNotice } from '@/lib/domain/notice/claim'
import { Refusal } from '@/lib/domain/refusal'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Act } from './transact'

const rows: Record<CaseKind, { table: Prisma.Sql; open: Prisma.Sql }> = {
  application: {
    table: Prisma.sql`application`,
    open: Prisma.sql`status = ANY (${[...claimable]}::"ApplicationStatus"[])`,
  },
  notice: {
    table: Prisma.sql`notice`,
    open: Prisma.sql`status = ANY (${[...claimableNotice]}::"NoticeStatus"[])`,
  },
}

/** Whose it must be at `now` for the claim to be written; nobody's claim is nobody's to write. */
export const heldBy = (accountId: string | null, now: Date) =>
  Prisma.sql`claimed_by_id = ${accountId}::uuid AND claimed_until > ${now}`

export const freeAt = (now: Date) => Prisma.sql`(claimed_by_id IS NULL OR claimed_until <= ${now})`

/**
 * A claim lies in the row of what is claimed, and is written only where there is something to decide (R-CLK-2).
 * @returns whether it was written.
 */
export async function writeClaim(
  tx: Tx,
  kind: CaseKind,
  { id, held }: { id: string; held: Prisma.Sql },
  { claimedById, claimedUntil }: Claimed,
): Promise<boolean> {
  const { table, open } = rows[kind]
  const written = await tx.$executeRaw`
    UPDATE ${table} SET claimed_by_id = ${claimedById}::uuid, claimed_until = ${claimedUntil}
     WHERE id = ${id}::uuid AND ${open} AND ${held}`
  return written === 1
}

/** Work of the one who holds it: the time starts anew; anybody else's changes nothing. */
export function renewClaim({ actor, now }: Act, kind: CaseKind, id: string, tx: Tx = db): Promise<boolean> {
  const renewed = { claimedById: actor.accountId, claimedUntil: claimEnd(now) }
  return writeClaim(tx, kind, { id, held: heldBy(actor.accountId, now) }, renewed)
}

/** @throws Refusal CLAIMED while it is a colleague's. A job of the portal waits for nobody: what it does is due. */
export function refuseClaimed({ actor, now }: Act, found: Claimed): void {
  const { accountId } = actor
  if (accountId && claimState(found, now, accountId) === 'others') throw new Refusal('CLAIMED')
}
