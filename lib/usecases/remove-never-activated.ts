import { db, type Tx } from '@/lib/adapters/db'
import { accountWorkflow } from '@/lib/domain/account/workflow'
import { transition } from '@/lib/domain/workflow'
import { readKeptFor } from '@/lib/queries/kept-for'
import { changeMembershipStatus } from './change-membership-status'
import { type Act, system, transact } from './transact'

const expire = transition(accountWorkflow, 'expire', 'system', 'PENDING')

/**
 * Nightly job (D-6): whoever never activated their registration is forgotten, 7 days (a setting) after the last mail with a link.
 * The row stays as an empty shell, so that the audit log's ids lead somewhere; the address is free again.
 */
export async function removeNeverActivated(
  act: Act,
  { dryRun }: { dryRun: boolean },
): Promise<{ accounts: number }> {
  const { neverActivated } = await readKeptFor()
  const before = new Date(act.now.getTime() - neverActivated * 86_400_000)
  const due = await db.account.findMany({ where: forgotten(before), select: { id: true } })
  if (dryRun) return { accounts: due.length }
  let accounts = 0
  for (const { id } of due) accounts += await removeOne(act, id, before)
  return { accounts }
}

function forgotten(before: Date) {
  const recent = { purpose: 'ACTIVATE', sentAt: { gt: before } }
  return { status: 'PENDING', createdAt: { lte: before }, links: { none: recent } } as const
}

/** 0 where the person came back in the meantime. */
function removeOne(act: Act, id: string, before: Date): Promise<number> {
  return transact({ ...act, name: 'account.expire', actor: system }, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM account WHERE id = ${id}::uuid FOR UPDATE`
    const subject = { type: 'account', id }
    const still = await tx.account.count({ where: { id, ...forgotten(before) } })
    if (still === 0 || !expire) return { subject, detail: { again: true }, result: 0 }
    await leavePlaces(tx, act, id)
    await tx.mailLink.deleteMany({ where: { accountId: id } })
    await tx.consent.deleteMany({ where: { accountId: id } })
    await tx.account.update({ where: { id }, data: { ...emptyShell(id), status: expire.to } })
    return { subject, result: 1 }
  })
}

async function leavePlaces(tx: Tx, act: Act, accountId: string): Promise<void> {
  const places = await tx.membership.findMany({ where: { accountId, status: { in: ['INVITED', 'ASKED'] } } })
  for (const place of places) await changeMembershipStatus(tx, { ...act, actor: system }, place, 'decline')
}

/** RFC 2606: `.invalid` never exists, so the address can be nobody's. */
function emptyShell(id: string) {
  return {
    email: `${id}@removed.invalid`,
    passwordHash: '',
    lastName: '',
    firstName: '',
    phone: '',
    registeringFacility: null,
  }
}
