import { db, type Tx } from '@/lib/adapters/db'
import { claimable } from '@/lib/domain/application/claim'
import { type CaseKind, type Claimed, claimEnd, claimState } from '@/lib/domain/desk/claim'
import { claimableNotice } from '@/lib/domain/notice/claim'
import { Refusal } from '@/lib/domain/refusal'
import type { Act } from './transact'

type Held = { claimedById?: string | null; claimedUntil?: { gt: Date } | { lte: Date } }

type Which = Held & { id: string; OR?: Held[] }

type Write = (which: Which, data: Partial<Claimed>, tx?: Tx) => Promise<{ count: number }>

/** A claim lies in the row of what is claimed, and is written only where there is something to decide (R-CLK-2). */
export const claimRows: Record<CaseKind, Write> = {
  application: (which, data, tx = db) =>
    tx.application.updateMany({ where: { ...which, status: { in: [...claimable] } }, data }),
  notice: (which, data, tx = db) =>
    tx.notice.updateMany({ where: { ...which, status: { in: [...claimableNotice] } }, data }),
}

/** Work of the one who holds it: the time starts anew; anybody else's changes nothing. */
export async function renewClaim(tx: Tx, act: Act, kind: CaseKind, id: string): Promise<void> {
  const mine = { id, claimedById: act.actor.accountId ?? '', claimedUntil: { gt: act.now } }
  await claimRows[kind](mine, { claimedUntil: claimEnd(act.now) }, tx)
}

/** @throws Refusal CLAIMED while it is a colleague's. A job of the portal waits for nobody: what it does is due. */
export function refuseClaimed({ actor, now }: Act, found: Claimed): void {
  const { accountId } = actor
  if (accountId && claimState(found, now, accountId) === 'others') throw new Refusal('CLAIMED')
}
