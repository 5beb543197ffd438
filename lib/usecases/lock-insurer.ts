import type { Tx } from '@/lib/adapters/db'

/** Until this transaction ends nobody else files for the insurer, so that two tabs make one notice. */
export async function lockInsurer(tx: Tx, insurerId: number): Promise<void> {
  await tx.$queryRaw`SELECT id FROM facility WHERE id = ${insurerId} FOR NO KEY UPDATE`
}
