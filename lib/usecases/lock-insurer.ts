import type { Tx } from '@/lib/adapters/db'

/** Until this transaction ends nobody else files for the insurer, so that two tabs make one notice. */
export function lockInsurer(tx: Tx, insurerId: number): Promise<void> {
  return lockInsurers(tx, [insurerId])
}

/** In one order for everybody who files many, so that two of them never wait for each other. */
export async function lockInsurers(tx: Tx, insurerIds: readonly number[]): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM facility WHERE id = ANY (${[...insurerIds]}::int[]) ORDER BY id FOR NO KEY UPDATE`
}
