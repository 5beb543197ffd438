import type { Tx } from '@/lib/adapters/db'

/**
 * Raises a counter by `count` and gives the first of the numbers taken. The row stays locked until the
 * transaction ends, so that a rollback gives the numbers back: no gaps, no doubles.
 */
export async function nextNumber(
  tx: Tx,
  counter:
    | 'application-receipt'
    | 'device'
    | 'notice-receipt'
    | 'notice-file'
    | 'change-request'
    // One per 都道府県 and kind digit (R-INS-8).
    | `insurer-code:${string}`,
  count = 1,
): Promise<number> {
  const rows = await tx.$queryRaw<{ value: bigint }[]>`
    INSERT INTO counter (name, value) VALUES (${counter}, ${count})
    ON CONFLICT (name) DO UPDATE SET value = counter.value + ${count}
    RETURNING value`
  const row = rows[0]
  if (!row) throw new Error(`The counter ${counter} gave no number`)
  return Number(row.value) - count + 1
}
