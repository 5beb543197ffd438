import { db, type Tx } from '@/lib/adapters/db'

/** Something is read and comes to a table that is held; it goes on when the change has been made. @returns what it read */
export async function whileHeld<T>(
  table: string,
  read: () => Promise<T>,
  change: (tx: Tx) => Promise<unknown>,
): Promise<T> {
  const reading: Promise<T>[] = []
  await db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`)
    reading.push(read())
    while (!(await waits(tx, table)));
    await change(tx)
  })
  const [found] = await Promise.all(reading)
  return found as T
}

async function waits(tx: Tx, table: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ waits: boolean }[]>`
    SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND relation = ${table}::text::regclass) AS waits`
  return rows[0]?.waits === true
}
