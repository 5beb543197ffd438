import { db } from '@/lib/adapters/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { queueStep } from './start-step'
import type { Act } from './transact'

/** Notices that were registered and could not be handed back, because the store or the drawing failed, are tried again. */
export async function handBackAgain(
  act: Act,
  { dryRun }: { dryRun: boolean },
): Promise<Prisma.InputJsonObject> {
  const waiting = await db.notice.groupBy({
    by: ['runMonth'],
    where: { status: 'REGISTERED', runMonth: { not: null } },
    _count: true,
  })
  const months = waiting.flatMap(({ runMonth }) => runMonth ?? [])
  if (!dryRun)
    for (const month of months)
      await db.$transaction((tx) => queueStep(tx, act, { month, step: 'hand-back' }), { timeout: 20_000 })
  return { months, notices: waiting.reduce((sum, { _count }) => sum + _count, 0) }
}
