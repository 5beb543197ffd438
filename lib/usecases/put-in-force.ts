import type { Tx } from '@/lib/adapters/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Act } from './transact'

/** Null: what comes with the portal counts again. */
export type StoredValue = Prisma.InputJsonValue | null

export const forPrisma = (value: StoredValue) => value ?? Prisma.JsonNull

/** The value counts from the moment this transaction commits, for every process. */
export async function putInForce(tx: Tx, act: Act, name: string, value: StoredValue): Promise<void> {
  const said = { value: forPrisma(value), changedAt: act.now, changedById: act.actor.accountId }
  await tx.setting.upsert({ where: { name }, create: { name, ...said }, update: said })
}
